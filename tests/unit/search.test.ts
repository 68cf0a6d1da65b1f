import { describe, expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { buildNameIndex } from '../../src/data/search/name-index';
import type { FullAtlas } from '../../src/domain/atlas/atlas';
import { withLibrary } from '../../src/domain/library/atlas-with-library';
import { SearchSession } from '../../src/ui/search/search-session.svelte';
import { createArticle, createAtlas, createExcerpt, createPlace } from '../fixtures/create-atlas';
import { createLibrary } from '../fixtures/create-library';
import { createModel } from '../fixtures/create-model';

const { atlas } = buildAtlas(readGeodata('geodata'));
const sessionOf = (searched: FullAtlas) =>
  new SearchSession(createModel(searched), buildNameIndex(searched.places));
const searchOf = (searched: FullAtlas) => {
  const session = sessionOf(searched);
  return (query: string) => session.find(query);
};
const search = searchOf(atlas);

const placesFound = (query: string) => search(query).places.hits.map(({ place }) => place.id);
const quotationsFound = (query: string) =>
  search(query).quotations.hits.map(({ excerpt }) => excerpt.exact);

describe('in the atlas as it is, a place is found', () => {
  test.each([
    'Stepanakert',
    'Xankəndi',
    'xankendi',
    'XANKƏNDİ',
    'Ստեփանակերտ',
    'Степанакерт',
    'степанакерт',
    'Khankandi',
    'Step’anakert',
    'stepankert',
    'Stepanakret',
    'Stepanakart',
    'Stepanakkert',
    'stepan',
    'stepank',
  ])('by “%s”: Khankendi first', (query) => {
    expect(placesFound(query)[0]).toBe('khankendi');
  });

  test.each([
    ['susa', 'shusha'],
    ['Shushi', 'shusha'],
    ['Shuhsa', 'shusha'],
    ['Naxcivan', 'nakhchivan'],
    ['nagorno karabakh', 'nagorno-karabakh'],
    ['karabakh nagorno', 'nagorno-karabakh'],
    ['bkau', 'baku'],
    ['Zangezur', 'zangezur-route'],
    ['Lachin', 'lachin-town'],
    ['lachin roda', 'lachin-road'],
    ['st petersburg', 'st-petersburg'],
  ])('by “%s”: %s first', (query, id) => {
    expect(placesFound(query)[0]).toBe(id);
  });

  test('by each of its names and spellings', () => {
    for (const { id, names, spellings } of atlas.places) {
      for (const toponym of [...names.map((name) => name.toponym), ...spellings]) {
        expect(placesFound(toponym), toponym).toContain(id);
      }
    }
  });

  test('by the names in a sentence that holds many other words', () => {
    expect(placesFound('What did they say of Shusha and Nakhchivan?')).toEqual(
      expect.arrayContaining(['shusha', 'nakhchivan']),
    );
  });

  test('once, by the name that fits best', () => {
    const found = search('Степанакерт').places.hits.filter(({ place }) => place.id === 'khankendi');
    expect(found.map(({ toponym }) => toponym)).toEqual(['Степанакерт']);
  });
});

describe('in the atlas as it is, a quotation is found', () => {
  test('the sentence on customs posts by “scanners”', () => {
    expect(quotationsFound('scanners')).toEqual([
      expect.stringContaining('custom posts with infrastructure like cameras and scanners'),
    ]);
  });

  test.each(['scaners', 'scanenrs', 'custom posts', 'customs posts', 'posts cameras', 'scan'])(
    'the same sentence by “%s”',
    (query) => {
      expect(quotationsFound(query)).toEqual(
        expect.arrayContaining([expect.stringContaining('cameras and scanners')]),
      );
    },
  );

  test('with the words that matched, as they stand in it', () => {
    expect([...search('custom scaners').quotations.hits[0]!.words].toSorted()).toEqual([
      'custom',
      'scanners',
    ]);
  });
});

test.each(['', '  ', '…', 'xyzzy', 'q', '🗺', ')(*'])('“%s” finds nothing', (query) => {
  const { places, quotations } = search(query);
  expect([...places.hits, ...quotations.hits]).toEqual([]);
});

describe('a search', () => {
  const small = createAtlas({
    places: [
      createPlace({ id: 'aldo', names: [{ toponym: 'Aldo', lang: 'en' }], spellings: ['ALDO'] }),
      createPlace({ id: 'alda', names: [{ toponym: 'Alda', lang: 'en' }] }),
      createPlace({ id: 'aldo-bridge', names: [{ toponym: 'Aldo Bridge', lang: 'en' }] }),
    ],
    articles: [createArticle({ excerpts: [createExcerpt('Nobody crosses at Alda.')] })],
  });

  test('that finds what was typed does not also find what is only like it', () => {
    const { places } = searchOf(small)('aldo');
    expect(places.hits.map(({ place }) => place.id)).toEqual(['aldo', 'aldo-bridge']);
    expect(places.by).toBe('as-typed');
  });

  test('says where it read over a typing error, for places and quotations apart', () => {
    const { places, quotations } = searchOf(small)('aldo');
    expect([places.by, quotations.by]).toEqual(['as-typed', 'misspelt']);
    expect(quotations.hits).toHaveLength(1);
  });

  test('says where only some of the words were found', () => {
    expect(searchOf(small)('bridge of sighs').places.by).toBe('some-words');
  });

  test('reads over one error in a word, and not over two', () => {
    expect(searchOf(small)('brigde').places.hits).toHaveLength(1);
    expect(searchOf(small)('brigdee').places.hits).toHaveLength(0);
  });
});

describe('a search over the atlas and a visitor’s articles', async () => {
  const excerpts = [createExcerpt('Aldo has salt in its council house.', { Aldo: 'aldo' })];
  const base = createAtlas({ articles: [createArticle({ excerpts })] });
  const session = sessionOf(base);
  await session.follow(withLibrary(base, createLibrary()));
  const found = (query: string) => session.find(query);

  test('finds places that only these name, and tells quotations apart by their kind', () => {
    expect(found('Cerna').places.hits.map(({ place }) => place.id)).toEqual(['cerna']);
    const quotations = found('council').quotations.hits.map(
      ({ article, excerpt }) => `${article.kind}: ${excerpt.exact}`,
    );
    expect(quotations).toEqual([
      'analysis: Aldo has salt in its council house.',
      'your article: In Cerna the council met.',
    ]);
  });

  test('finds each place of the atlas once', () => {
    expect(found('Aldo').places.hits.map(({ place }) => place.id)).toEqual(['aldo']);
  });

  test('gives what was typed before what is only like it', () => {
    // “Cerna” as it stands is in the reader’s article alone; “Cernas” in neither.
    expect(found('Cerna')).toMatchObject({
      places: { by: 'as-typed' },
      quotations: { by: 'as-typed' },
    });
    expect(found('Cerma')).toMatchObject({ places: { by: 'misspelt' } });
    expect(found('ploughs').quotations.hits.map(({ article }) => article.kind)).toEqual([
      'your article',
    ]);
  });
});
