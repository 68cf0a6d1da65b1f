import { describe, expect, test } from 'vitest';
import { atlasIn } from '../../src/domain/view/date-filter';
import { withLibrary, libraryFeatures } from '../../src/domain/library/atlas-with-library';
import {
  LIBRARY_LAYER,
  EMPTY_LIBRARY,
  putArticle,
  removeArticle,
} from '../../src/domain/library/library';
import { withDates } from '../../src/domain/library/quoted-sentences';
import { findPlaces } from '../../src/library/find-places';
import {
  createAtlas,
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

  test('has its other places in a layer of their own', () => {
    expect(atlas.layers.at(-1)).toMatchObject({
      id: LIBRARY_LAYER,
      visible: true,
    });
    expect(
      libraryFeatures([...added.places.values()]).features.map(
        ({ geometry }) => geometry.coordinates,
      ),
    ).toEqual([[12.5, 52.5]]);
  });

  test('is counted at them and in their layers', () => {
    const counts = atlas.places.map(({ id, excerptCount }) => `${id}: ${excerptCount}`);
    expect(counts).toEqual(['hill-road: 0', 'aldo: 1', 'brun: 1', 'norland: 0', 'cerna: 2']);
    expect(atlas.layers.map(({ excerptCount }) => excerptCount)).toEqual([0, 2, 0, 2]);
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
