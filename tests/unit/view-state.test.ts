import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../src/domain/atlas/base-map';
import { ViewState } from '../../src/state/view-state.svelte';
import { createAddress } from '../fixtures/create-address';
import { createAtlas } from '../fixtures/create-atlas';
import { createReliefBase } from '../fixtures/create-base-maps';

describe('what the reader chooses', () => {
  it('is written to the address bar, one entry a choice', () => {
    const address = createAddress();
    const choice = new ViewState(() => createAtlas(), address);
    choice.choosePlace('aldo');
    choice.choose({ names: 'other' });
    expect(address.history).toEqual(['', '?place=aldo', '?place=aldo&names=other']);
  });

  it('is read from it when the page opens', () => {
    const choice = new ViewState(() => createAtlas(), createAddress('?place=brun&layers=towns'));
    expect([choice.current.place, choice.current.layers]).toEqual(['brun', ['towns']]);
  });

  it('is read from it again on back and forward', () => {
    const address = createAddress();
    const choice = new ViewState(() => createAtlas(), address);
    choice.choosePlace('aldo');
    address.history.pop();
    choice.read();
    expect(choice.current.place).toBeNull();
  });

  it('shows the layer of a place as long as it is open, and leaves its switch as it was', () => {
    const choice = new ViewState(() => createAtlas(), createAddress());
    choice.choosePlace('norland');
    expect([...choice.visible]).toEqual(['roads', 'towns', 'states']);
    choice.choosePlace(null);
    expect([...choice.visible]).toEqual(['roads', 'towns']);
  });

  it('closes a place whose layer is switched off, and no other', () => {
    const choice = new ViewState(() => createAtlas(), createAddress());
    choice.choosePlace('aldo');
    choice.toggleLayer('roads');
    expect([choice.current.place, choice.current.layers]).toEqual(['aldo', ['towns']]);
    choice.toggleLayer('towns');
    expect([choice.current.place, choice.current.layers]).toEqual([null, []]);
  });

  it('keeps what is searched for in the entry that stands, letter by letter', () => {
    const address = createAddress();
    const choice = new ViewState(() => createAtlas(), address);
    for (const typed of ['a', 'al', 'ald']) choice.search(typed);
    choice.choosePlace('aldo');
    choice.search('');
    expect(address.history).toEqual(['?q=ald', '?place=aldo']);
    address.history.pop();
    choice.read();
    expect([choice.current.q, choice.current.place]).toEqual(['ald', null]);
  });

  it('keeps the base map through other choices, and leaves it where it does not come', () => {
    const address = createAddress('?base=relief');
    const choice = new ViewState(() => createAtlas({ baseMaps: [createReliefBase()] }), address);
    choice.choosePlace('aldo');
    expect(address.query()).toBe('?place=aldo&base=relief');
    choice.choose({ base: BUILT_IN }, true);
    expect(choice.current.base).toBe('built-in');
    expect(address.history).toEqual(['?base=relief', '?place=aldo']);
  });

  it('says quietly what of a permalink it does not know, until the next choice', () => {
    const choice = new ViewState(() => createAtlas(), createAddress('?place=atlantis'));
    expect(choice.ignored).toEqual(['place=atlantis']);
    choice.choosePlace('aldo');
    expect(choice.ignored).toEqual([]);
  });
});
