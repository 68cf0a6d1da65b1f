import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_LIBRARY, mergeLibraries, type Library } from '../../src/domain/library/library';
import { KINDS } from '../../src/domain/atlas/place';
import { libraryFromFile, libraryToFile } from '../../src/library/library-file';
import { placesFromFile } from '../../src/library/read-places-file';
import { ImportError } from '../../src/library/imported-file';
import { createLibrary, createOwnArticle } from '../fixtures/create-library';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const words = fc.string().filter((text) => text.trim() !== '');
const articles = fc.uniqueArray(
  fc
    .record({ name: id, text: words, notPlaces: fc.array(words) })
    .map(({ name, text, notPlaces }) =>
      createOwnArticle({ id: `own-${name}`, text, mentions: [], sentences: [], notPlaces }),
    ),
  { selector: (article) => article.id },
);
const places = fc.uniqueArray(
  fc.record({
    id,
    title: words,
    kind: fc.constantFrom(...KINDS),
    names: fc.array(fc.record({ toponym: words, lang: fc.constant('en') }), { minLength: 1 }),
    at: fc.option(
      fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => degrees || 0),
        fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => degrees || 0),
      ),
    ),
    made: fc.boolean(),
  }),
  { selector: (place) => place.id },
);
const library: fc.Arbitrary<Library> = fc.record({
  articles,
  places,
  notPlaces: fc.uniqueArray(words),
});

describe('a library saved to a file', () => {
  test('comes back the same after all is deleted', () => {
    fc.assert(
      fc.property(library, (before) => {
        const file = libraryToFile(before);
        expect(mergeLibraries(EMPTY_LIBRARY, libraryFromFile(file))).toEqual(before);
      }),
    );
  });

  const altered = (alter: (file: Record<string, never>) => void) => {
    const file = JSON.parse(libraryToFile(createLibrary())) as Record<string, never>;
    alter(file);
    return JSON.stringify(file);
  };
  test.each<[string, string, RegExp]>([
    ['half written', libraryToFile(createLibrary()).slice(0, 300), /not to its end/],
    ['foreign', '{"type":"FeatureCollection"}', /Nothing was changed: .* not saved here/],
    [
      'with a text that runs out',
      altered((file) => Object.assign(file['articles']![0]!, { text: 'x' })),
      /article "own-1": expected mentions and sentences in order/,
    ],
    [
      'with a script for an address',
      altered((file) =>
        Object.assign(file['articles']![0]!['citation'], { URL: 'javascript:alert(1)' }),
      ),
      /article "own-1": citation\.URL: expected an absolute http\(s\) URL/,
    ],
    [
      'with an id named __proto__',
      altered((file) => Object.assign(file['places']![0]!, { id: '__proto__' })),
      /place "__proto__": id: expected an id in kebab case/,
    ],
    [
      'with a place off the earth',
      altered((file) => Object.assign(file['places']![0]!, { at: [0, 200] })),
      /place "cerna": at\[1\]: expected degrees from -90 to 90/,
    ],
  ])('%s changes nothing and says what is wrong', (_, file, message) => {
    expect(() => libraryFromFile(file)).toThrow(ImportError);
    expect(() => libraryFromFile(file)).toThrow(message);
  });
});

describe('places in a GeoJSON file', () => {
  const collection = (...features: unknown[]) =>
    JSON.stringify({ type: 'FeatureCollection', features });
  const point = (properties: unknown, coordinates: unknown) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates },
  });

  test('become places of the reader', () => {
    expect(
      placesFromFile(collection(point({ name: 'Upper Gorge' }, [46.5, 39.5])), 'mine.geojson'),
    ).toEqual([
      {
        id: 'own-place-upper-gorge',
        title: 'Upper Gorge',
        kind: 'site',
        names: [{ toponym: 'Upper Gorge', lang: 'en' }],
        at: [46.5, 39.5],
        made: true,
        source: 'mine.geojson',
      },
    ]);
  });

  test.each([
    [
      'wrong coordinates',
      collection(point({ name: 'A' }, [39, 460])),
      /feature number 1: .*longitude/,
    ],
    ['words for coordinates', collection(point({ name: 'A' }, ['x', 'y'])), /feature number 1/],
    ['no name', collection(point({}, [1, 2])), /feature number 1: properties: expected a "name"/],
    ['another file', '{"a":1}', /expected/],
    ['half a file', '{"type":', /broken/],
  ])('with %s add nothing', (_, file, message) => {
    expect(() => placesFromFile(file, 'mine.geojson')).toThrow(message);
  });

  test('named __proto__ do no harm', () => {
    const [place] = placesFromFile(
      collection(point({ name: '__proto__' }, [1, 2])),
      'mine.geojson',
    );
    expect(place!.id).toBe('own-place-proto');
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });

  test('of any JSON are places or a sentence', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        try {
          expect(Array.isArray(placesFromFile(json, 'mine.geojson'))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
        }
      }),
    );
  });
});
