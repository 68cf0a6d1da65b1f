import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_LIBRARY,
  mergeLibraries,
  type Library,
  type LibraryPlace,
} from '../../src/domain/library/library';
import { KINDS } from '../../src/domain/atlas/place';
import { ImportError } from '../../src/library/imported-file';
import { libraryToFile } from '../../src/library/library-file';
import { readExportedJson } from '../../src/library/read-exported-json';
import { createLibrary, createLibraryArticle } from '../fixtures/create-library';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const words = fc.string().filter((text) => text.trim() !== '');
const articles = fc.uniqueArray(
  fc
    .record({ name: id, text: words, notPlaces: fc.array(words) })
    .map(({ name, text, notPlaces }) =>
      createLibraryArticle({ id: `own-${name}`, text, mentions: [], sentences: [], notPlaces }),
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
        const read = readExportedJson(file, 'x.json') as { library: Library };
        expect(mergeLibraries(EMPTY_LIBRARY, read.library)).toEqual(before);
      }),
    );
  });

  const altered = (alter: (file: Record<string, never>) => void) => {
    const file = JSON.parse(libraryToFile(createLibrary())) as Record<string, never>;
    alter(file);
    return JSON.stringify(file);
  };
  test.each<[string, string, RegExp]>([
    ['half written', libraryToFile(createLibrary()).slice(0, 300), /not all of it/],
    ['of a later version', altered((file) => Object.assign(file, { version: 2 })), /version: .*2/],
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
    expect(() => readExportedJson(file, 'x.json')).toThrow(ImportError);
    expect(() => readExportedJson(file, 'x.json')).toThrow(/^Nothing of “x\.json” was added\. /);
    expect(() => readExportedJson(file, 'x.json')).toThrow(message);
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

  const read = (text: string) =>
    (readExportedJson(text, 'mine.geojson') as { places: LibraryPlace[] }).places;

  test('become places of the visitor', () => {
    expect(read(collection(point({ name: 'Upper Gorge' }, [46.5, 39.5])))).toEqual([
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
    ['half a file', '{"type":', /not JSON/],
  ])('with %s add nothing', (_, file, message) => {
    expect(() => read(file)).toThrow(message);
  });

  test('named __proto__ do no harm', () => {
    const [place] = read(collection(point({ name: '__proto__' }, [1, 2])));
    expect(place!.id).toBe('own-place-proto');
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });

  test('of any JSON are places or a sentence', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        try {
          expect(Array.isArray(read(json))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
        }
      }),
    );
  });
});
