import { describe, expect, it } from 'vitest';
import { createAddress } from '../fixtures/create-address';
import {
  createArticle,
  createAtlas,
  createExcerpt,
  createPlace,
  createShape,
} from '../fixtures/create-atlas';
import { createModel } from '../fixtures/create-model';

const named = (placeId: string, words: string, count: number) => ({
  placeId,
  names: [{ words, count }],
});

/** The daily quotes Aldo and names Brun; the weekly quotes Brun. */
const articles = [
  createArticle({
    excerpts: [
      {
        ...createExcerpt('Aldo is shut, 2020.', { Aldo: 'aldo' }),
        when: [{ start: '2020', end: '2020', words: '2020' }],
      },
      createExcerpt('Aldo opens.', { Aldo: 'aldo' }, 200),
    ],
    named: [named('aldo', 'Aldo', 3), named('brun', 'the town', 2)],
  }),
  createArticle({
    id: 'weekly-1',
    excerpts: [{ ...createExcerpt('Brun waits.', { Brun: 'brun' }), articleId: 'weekly-1' }],
  }),
];

function modelOf(query: string, overrides = {}) {
  return createModel(createAtlas({ articles, ...overrides }), { address: createAddress(query) });
}

describe('what one voice says', () => {
  it('is of three kinds: quoted, named and not quoted, not named; no place is left out', () => {
    const { shown, narrowed } = modelOf('?says=daily-1');
    expect(shown.places.map((place) => narrowed!.rowText!(place))).toEqual([
      'not named',
      'quoted, named 3 times: “Aldo” 3',
      'named 2 times, not quoted: “the town” 2',
      'not named',
    ]);
  });

  it('counts places and layers by its excerpts alone, each once for a layer', () => {
    const counts = (query: string) => {
      const { places, layers } = modelOf(query).shown;
      return [...places, ...layers].map(({ excerptCount }) => excerptCount);
    };
    expect(counts('')).toEqual([0, 2, 1, 0, 0, 3, 0]);
    expect(counts('?says=daily-1')).toEqual([0, 2, 0, 0, 0, 2, 0]);
    expect(counts('?says=weekly-1')).toEqual([0, 0, 1, 0, 0, 1, 0]);
  });

  it('goes with the chosen dates: places of those dates, quoted where an excerpt of them is the voice’s', () => {
    const states = (query: string) => {
      const { shown, narrowed } = modelOf(query);
      return shown.places.map(({ id }) => `${id} ${narrowed!.sayings!.get(id)!.state}`);
    };
    expect(states('?says=daily-1&from=2020&to=2020')).toEqual(['aldo quoted']);
    expect(states('?says=weekly-1&from=2020&to=2020')).toEqual(['aldo silent']);
  });

  it('is nothing that the map, the list or the counts change by until it is chosen', () => {
    const model = modelOf('');
    expect([model.narrowed, model.shown]).toEqual([null, model.atlas]);
  });

  it('marks what is shown and located, with marks of one spot beside each other', () => {
    const places = [
      ...createAtlas().places,
      createPlace({
        id: 'cael',
        anchor: null,
        shapes: [createShape({ layerId: 'towns', geometry: null, bounds: null })],
      }),
    ];
    const { narrowed } = modelOf('?says=daily-1&layers=towns', { places });
    const marks = narrowed!.marks!.map(({ placeId, state, count, aside }) => [
      placeId,
      state,
      count,
      aside,
    ]);
    expect(marks).toEqual([
      ['aldo', 'quoted', 3, -0.5],
      ['brun', 'named', 2, 0.5],
    ]);
  });
});
