import { describe, expect, it } from 'vitest';
import { ReaderChoice } from '../../src/state/choice.svelte';
import { createAddress } from '../fixtures/create-address';
import { createAtlas } from '../fixtures/create-atlas';

describe('what the reader chooses', () => {
  it('is written to the address bar, one entry a choice', () => {
    const address = createAddress();
    const choice = new ReaderChoice(createAtlas(), address);
    choice.choosePlace('aldo');
    choice.chooseNames('other');
    expect(address.history).toEqual(['', '?place=aldo', '?place=aldo&names=other']);
  });

  it('is read from it when the page opens', () => {
    const choice = new ReaderChoice(createAtlas(), createAddress('?place=brun&layers=towns'));
    expect([choice.place, choice.layers]).toEqual(['brun', ['towns']]);
  });

  it('is read from it again on back and forward', () => {
    const address = createAddress();
    const choice = new ReaderChoice(createAtlas(), address);
    choice.choosePlace('aldo');
    address.history.pop();
    choice.read();
    expect(choice.place).toBeNull();
  });

  it('switches on the layer of a place', () => {
    const choice = new ReaderChoice(createAtlas(), createAddress());
    choice.choosePlace('norland');
    expect(choice.layers).toEqual(['roads', 'towns', 'states']);
  });

  it('closes a place whose layer is switched off, and no other', () => {
    const choice = new ReaderChoice(createAtlas(), createAddress());
    choice.choosePlace('aldo');
    choice.toggleLayer('roads');
    expect([choice.place, choice.layers]).toEqual(['aldo', ['towns']]);
    choice.toggleLayer('towns');
    expect([choice.place, choice.layers]).toEqual([null, []]);
  });

  it('keeps what is searched for in the entry that stands, letter by letter', () => {
    const address = createAddress();
    const choice = new ReaderChoice(createAtlas(), address);
    for (const typed of ['a', 'al', 'ald']) choice.search(typed);
    choice.choosePlace('aldo');
    choice.search('');
    expect(address.history).toEqual(['?q=ald', '?place=aldo']);
    address.history.pop();
    choice.read();
    expect([choice.q, choice.place]).toEqual(['ald', null]);
  });

  it('says quietly what of a permalink it does not know, until the next choice', () => {
    const choice = new ReaderChoice(createAtlas(), createAddress('?place=atlantis'));
    expect(choice.ignored).toEqual(['place=atlantis']);
    choice.choosePlace('aldo');
    expect(choice.ignored).toEqual([]);
  });
});
