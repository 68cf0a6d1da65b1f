import { cardOf } from '../../src/state/shown-parts';
import { describe, expect, it, vi } from 'vitest';
import type { PartIndex } from '../../src/domain/atlas/atlas';
import { AtlasParts } from '../../src/state/atlas-parts.svelte';
import { createAddress } from '../fixtures/create-address';
import { createArticle, createAtlas, createDatedAtlas } from '../fixtures/create-atlas';
import { createModel } from '../fixtures/create-model';

const exact = (model: ReturnType<typeof createModel>, id: string) => {
  const part = cardOf(model, { id });
  return part.state === 'ready' ? part.value.quotations.map(({ excerpt }) => excerpt.exact) : [];
};

describe('with dates chosen', () => {
  it('only the places and quotations that speak of them are shown', () => {
    const address = createAddress();
    const model = createModel(createDatedAtlas(), { address });
    model.chooseDates({ from: '2022-12', to: null });
    expect(address.history.at(-1)).toBe('?from=2022-12');
    expect(model.shown.places.map(({ id, excerptCount }) => [id, excerptCount])).toEqual([
      ['brun', 1],
    ]);
    expect([exact(model, 'brun'), exact(model, 'aldo')]).toEqual([['Brun, 2022.'], []]);
    expect(model.interaction.message).toBe('1');
  });

  it('they are given up to read an excerpt that is not among them', () => {
    const address = createAddress('?from=2022-12&to=2022-12');
    const model = createModel(createDatedAtlas(), { address });
    model.readExcerpt('daily-1', 'daily-1-s200');
    expect(model.view.current).toMatchObject({ from: '2022-12', to: '2022-12' });
    model.readExcerpt('daily-1', 'daily-1-s100');
    expect(model.view.current).toMatchObject({ from: null, to: null });
  });
});

it('a place that is chosen is announced, and gives focus back when it closes', async () => {
  const returned = vi.fn();
  const model = createModel(createDatedAtlas(), { rememberFocus: () => returned });
  model.choosePlace('aldo');
  expect(model.interaction.message).toBe('aldo: 1');
  expect([model.openedByVisitor, model.selectedPlace?.id]).toEqual([true, 'aldo']);
  await model.closePlace();
  expect(returned).toHaveBeenCalledOnce();
  expect(model.selectedPlace).toBeNull();
});

it('a place and an article may have the same id', () => {
  const articles = [createArticle({ id: 'brun' })];
  const model = createModel(createAtlas({ articles }));
  expect([model.indexOf('places', 'brun'), model.indexOf('articles', 'brun')]).toEqual([2, 0]);
  expect(cardOf(model, { id: 'brun' })).toMatchObject({ value: { place: { id: 'brun' } } });
});

it('a place that a link opens does not take focus', () => {
  const model = createModel(createAtlas(), { address: createAddress('?place=aldo') });
  expect([model.selectedPlace?.id, model.openedByVisitor]).toEqual(['aldo', false]);
});

describe('the parts of an atlas', () => {
  const index: PartIndex = {
    list: [['list', 4]],
    places: [
      ['places-1', 0],
      ['places-2', 2],
    ],
    articles: [['articles', 0]],
    words: [
      ['words-1', 'a'],
      ['words-2', 'm'],
    ],
    about: 'about',
    dated: [['dated', 0]],
    named: [['named', '']],
  };

  it('are asked for when they are first read, each file once', async () => {
    const read = vi.fn(async (file: string) => ({ 0: file, 1: file, 2: file, 3: file }));
    const parts = new AtlasParts(index, read);
    expect(read).not.toHaveBeenCalled();
    expect([0, 1, 3].map((at) => parts.card(at).state)).toEqual(['pending', 'pending', 'pending']);
    await parts.settled();
    expect(parts.card(1)).toEqual({ state: 'ready', value: 'places-1' });
    expect(parts.card(3)).toEqual({ state: 'ready', value: 'places-2' });
    expect(read.mock.calls).toEqual([['places-1'], ['places-2']]);
  });

  it('say why one could not be had, and come when asked again', async () => {
    const answers = [Promise.reject(new Error('the server answered with 404')), ['All of it.']];
    const parts = new AtlasParts(index, () => answers.shift());
    parts.about();
    await parts.settled();
    const part = parts.about();
    expect(part).toMatchObject({ state: 'failed', reason: 'the server answered with 404' });
    if (part.state === 'failed') part.retry();
    expect(parts.about()).toEqual({ state: 'ready', value: ['All of it.'] });
  });

  it('that do not hold what they should say so, and come when asked again', () => {
    const answers = [{ 5: 'another' }, { 0: 'the card' }];
    const parts = new AtlasParts(index, () => answers.shift());
    const part = parts.card(0);
    expect(part).toMatchObject({ state: 'failed', reason: 'the file does not hold it' });
    if (part.state === 'failed') part.retry();
    expect(parts.card(0)).toEqual({ state: 'ready', value: 'the card' });
  });

  it('with words are those between two words', () => {
    const parts = new AtlasParts(index, (file) => ({ [file]: [] }));
    const names = (first: string, last: string) => {
      const part = parts.words(first, last);
      return part.state === 'ready' ? part.value.flatMap((file) => Object.keys(file)) : [];
    };
    expect(names('b', 'c')).toEqual(['words-1']);
    expect(names('l', 'n')).toEqual(['words-1', 'words-2']);
    expect(names('z', 'z')).toEqual(['words-2']);
  });
});
