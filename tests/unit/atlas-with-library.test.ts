import { describe, expect, test } from 'vitest';
import { atlasIn } from '../../src/domain/view/counted-atlas';
import { withLibrary } from '../../src/domain/library/atlas-with-library';
import {
  LIBRARY_LAYER,
  EMPTY_LIBRARY,
  putArticle,
  removeArticle,
  type Library,
} from '../../src/domain/library/library';
import { decidedLibrary } from '../../src/domain/library/decided-library';
import { withDates } from '../../src/domain/library/dated-sentences';
import { findPlaces } from '../../src/library/find-places';
import {
  createAtlas,
  createGazetteerFile,
  createKnown,
  createLibrary,
  createLibraryArticle,
  ARTICLE_TEXT,
} from '../fixtures/create-library';

describe('an article that a reader brings', () => {
  const added = withLibrary(createAtlas(), createLibrary())!;
  const { atlas } = added;

  test('stands beside those of the atlas, and says whose it is', () => {
    expect(atlas.articles.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'daily-1: analysis',
      'own-1: your article',
    ]);
  });

  test('is quoted at places of the atlas and at its own, word for word', () => {
    const exact = (id: string) => added.quotations.get(id)?.map(({ excerpt }) => excerpt.exact);
    expect(exact('aldo')).toEqual(['They stood in Aldo all night.']);
    expect(exact('brun')).toEqual(['Brun has sent two ploughs.']);
    expect(exact('cerna')).toEqual([
      'The road to Cerna was closed, and nobody had told the drivers.',
      'In Cerna the council met.',
    ]);
  });

  test('has its other places in a layer of their own, the first and uppermost', () => {
    expect(atlas.layers[0]).toMatchObject({ id: LIBRARY_LAYER, visible: true });
    const orders = atlas.layers.map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  });

  test('is counted at them and in their layers', () => {
    const counts = atlas.places.map(({ id, excerptCount }) => `${id}: ${excerptCount}`);
    expect(counts).toEqual(['hill-road: 0', 'aldo: 1', 'brun: 1', 'norland: 0', 'cerna: 2']);
    expect(atlas.layers.map(({ excerptCount }) => excerptCount)).toEqual([2, 0, 2, 0]);
  });

  test('leaves no trace when it is deleted', () => {
    expect(withLibrary(createAtlas(), removeArticle(createLibrary(), 'own-1'))).toBeNull();
  });

  test('is credited to the gazetteer that knows it, or to the visitor', () => {
    const creditOf = (change: object) => {
      const library = createLibrary();
      const places = library.places.map((place) => ({ ...place, ...change }));
      const [added] = withLibrary(createAtlas(), { ...library, places })!.places.values();
      return added!.shapes[0]!.sources.map(({ title }) => title).join();
    };
    expect(creditOf({})).toBe('A survey of towns');
    expect(creditOf({ sources: undefined })).toBe('The gazetteer of this atlas');
    expect(creditOf({ made: true })).toBe('Your click on the map');
    expect(creditOf({ made: true, source: 'a.json' })).toBe('Your file “a.json”');
  });

  test('has a place outside the map listed, not drawn', () => {
    const library = createLibrary();
    const far = {
      ...library,
      places: library.places.map((place) => ({ ...place, at: [0, 0] as [number, number] })),
    };
    expect(withLibrary(createAtlas(), far)!.atlas.places.at(-1)).toMatchObject({ anchor: null });
  });
});

describe('the dates of an article that a reader brings', () => {
  const dated = (issued?: number[]) => {
    const text = 'On the hills\n\nAldo was shut on 5 May 2021. On 12 January Aldo opened.';
    const { mentions, sentences, places } = findPlaces(text, createKnown());
    const { citation } = createLibraryArticle();
    const own = createLibraryArticle({
      text,
      mentions,
      sentences,
      citation: { ...citation, issued: issued && { 'date-parts': [issued] } },
    });
    return withLibrary(createAtlas(), putArticle(EMPTY_LIBRARY, withDates(own), places))!;
  };
  const datesOf = ({ atlas }: ReturnType<typeof dated>) =>
    atlas.dates.map(({ start, count }) => `${start}: ${count}`);

  test('stand on the timeline, by its own date where they leave the year out', () => {
    expect(datesOf(dated([2023, 2, 3]))).toEqual(['2021-05-05: 1', '2023-01-12: 1']);
    expect(datesOf(dated())).toEqual(['2021-05-05: 1']);
  });

  test('filter it as they do the others', () => {
    const { atlas, dated: excerpts } = dated([2023, 2, 3]);
    const { places } = atlasIn(atlas, excerpts, { from: '2023', to: null });
    expect(places.map(({ id, excerptCount }) => [id, excerptCount])).toEqual([['aldo', 1]]);
  });
});

describe('what is found in a text', () => {
  test('names the unknown apart that a word beside them says are places, with their sentence', () => {
    const text =
      'By Anna Fell\n\nThe road from Aldo to Ebersby was closed. Mayor Olla Fint of the Road Fund said so.\n\nAldo, Fenwick and Brun waited. The village of Gild lay in snow.They said Hurd would pay.';
    const { unknown } = findPlaces(text, createKnown());
    expect(unknown.map(({ name }) => name)).toEqual(['Ebersby', 'Fenwick', 'Gild']);
    expect(unknown[0]).toEqual({
      name: 'Ebersby',
      count: 1,
      sentence: 'The road from Aldo to Ebersby was closed.',
    });
  });

  test('leaves out what is no place', () => {
    const { mentions, unknown } = findPlaces(
      'In Ebersby and in Aldo it snowed.',
      createKnown({ notPlaces: ['Aldo', 'Ebersby'] }),
    );
    expect(mentions).toEqual([]);
    expect(unknown).toEqual([]);
  });

  test('has the places that the reader made', () => {
    const fint = {
      id: 'own-place-olla-fint',
      title: 'Olla Fint',
      kind: 'site' as const,
      names: [{ toponym: 'Olla Fint', lang: 'en' }],
      at: null,
      made: true,
    };
    const { mentions } = findPlaces(ARTICLE_TEXT, createKnown({ made: [fint] }));
    expect(mentions.map(({ placeId }) => placeId)).toContain('own-place-olla-fint');
  });
});

test('an empty library changes nothing', () => {
  expect(withLibrary(createAtlas(), EMPTY_LIBRARY)).toBeNull();
});

describe('the places that a reader’s articles are quoted on', () => {
  const text = (title: string, ...paragraphs: string[]) => [title, ...paragraphs].join('\n\n');
  const known = createKnown({
    gazetteer: [
      createGazetteerFile([
        { id: 'cerna', kind: 'town', names: { en: ['Cerna'] }, at: [12.5, 52.5] },
        { id: 'drava', kind: 'region', names: { en: ['Drava'] }, at: [12.7, 52.7] },
        { id: 'farland', kind: 'state', names: { en: ['Farland'] }, at: [70, 20] },
      ]),
    ],
  });
  /** A library of these texts, the first of them the newest. */
  function libraryOf(...texts: string[]): Library {
    return texts.reduceRight((library, each, index) => {
      const found = findPlaces(each, known);
      const { text, mentions, sentences, unknown, places } = found;
      const id = `own-${index}`;
      const citation = { ...createLibraryArticle().citation, id, title: found.title };
      const article = createLibraryArticle({ id, citation, text, mentions, sentences, unknown });
      return putArticle(library, article, places);
    }, EMPTY_LIBRARY);
  }
  const first = text('First', 'Drava and Cerna met in Aldo.', 'Farland did not come to Cerna.');
  const second = text('Second', 'In Farland and Aldo it snowed.', 'Brun had rain.');
  const added = (...texts: string[]) => withLibrary(createAtlas(), libraryOf(...texts))!;
  const marks = ({ features }: ReturnType<typeof added>) =>
    features.features.map(({ properties: { placeId, number, aside = 'upon' } }) =>
      [placeId, number, aside].join(' '),
    );

  test('are numbered in the order of the text, those of the atlas among them', () => {
    const { quoted, numbers } = added(first);
    expect(quoted).toEqual([
      { articleId: 'own-0', placeIds: ['drava', 'cerna', 'aldo', 'farland'] },
    ]);
    expect([...numbers]).toEqual([
      ['drava', 1],
      ['cerna', 2],
      ['aldo', 3],
      ['farland', 4],
    ]);
  });

  test('are marked on the map with these numbers: off the map not at all, above the sign of a place of the atlas', () => {
    expect(marks(added(first)).toSorted()).toEqual([
      'aldo 3 above',
      'cerna 2 upon',
      'drava 1 upon',
    ]);
  });

  test('of several articles are numbered on; one that both quote stands in both, with the number of the first', () => {
    const { quoted, numbers } = added(first, second);
    const listed = quoted.map(({ placeIds }) => placeIds.map((id) => `${numbers.get(id)} ${id}`));
    expect(listed).toEqual([
      ['1 drava', '2 cerna', '3 aldo', '4 farland'],
      ['4 farland', '3 aldo', '5 brun'],
    ]);
  });

  test('are not listed once what is quoted on them is left out', () => {
    const library = libraryOf(first);
    const [article] = library.articles;
    const decisions = { done: [{ type: 'leave' as const, sentence: 1 }], undone: [] };
    const decided = decidedLibrary({ ...library, articles: [{ ...article!, decisions }] });
    const { quoted, numbers } = withLibrary(createAtlas(), decided)!;
    expect(quoted[0]!.placeIds).toEqual(['farland', 'cerna']);
    expect(numbers.get('drava')).toBeUndefined();
  });

  test('that share a spot stand side by side', () => {
    const library = libraryOf(first);
    const at: [number, number] = [12.5, 52.5];
    const places = library.places.map((place) => ({ ...place, at }));
    expect(marks(withLibrary(createAtlas(), { ...library, places })!).toSorted()).toEqual([
      'aldo 3 above',
      'cerna 2 upon',
      'drava 1 right',
      'farland 4 left',
    ]);
  });

  test('of a file without articles are listed apart, without a number', () => {
    const [place] = createLibrary().places;
    const places = [{ ...place!, made: true, source: 'towns.geojson' }];
    const { brought, numbers } = withLibrary(createAtlas(), { ...EMPTY_LIBRARY, places })!;
    expect(brought).toEqual(['cerna']);
    expect(numbers.size).toBe(0);
  });
});
