import fc from 'fast-check';
import type { Geometry } from 'geojson';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { exportFiles } from '../../src/build/atlas/export-files';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { KINDS, STATUSES, type DescribedPlace } from '../../src/domain/atlas/place';
import { createIris } from '../../src/domain/exchange/iris';
import { linkedPlaces } from '../../src/domain/exchange/linked-places';
import { createPlace, createShape } from '../fixtures/create-atlas';
import { LINKED_PLACES_TERMS } from '../fixtures/linked-places-context';

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** Safe: what no context knows is an error, and not left out in silence. */
const options = {
  safe: true,
  documentLoader: (url: string) => {
    expect(url).toBe(CONTEXT);
    return Promise.resolve({ documentUrl: url, document: LINKED_PLACES_TERMS });
  },
};

/** Numbers and words anywhere in a value, by the member that they stand in. */
function leavesOf(value: unknown, member = ''): { member: string; leaf: string }[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, member));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, name));
  }
  return [{ member, leaf: String(value) }];
}

/** Every word and number that a file says, in order of the alphabet, and how many types it gives. */
function saidBy(value: object, typeMember: string) {
  const leaves = leavesOf(value);
  const said = leaves.filter(({ member }) => member !== typeMember).map(({ leaf }) => leaf);
  return { said: said.sort(), types: leaves.length - said.length };
}

async function expectWhole(text: string) {
  const document = JSON.parse(text) as { '@context': unknown; features: { '@id': string }[] };
  const { '@context': _, ...plain } = document;
  const expanded = await jsonld.expand(document, options);
  expect(saidBy(expanded, '@type')).toEqual(saidBy(plain, 'type'));
  // As a graph: nothing that is said of a source, or of who uses a name, is said of a place.
  const flat = await jsonld.flatten(document, null, options);
  const places = flat.filter((node) =>
    document.features.some((each) => each['@id'] === node['@id']),
  );
  expect(places).toHaveLength(document.features.length);
  for (const place of places) {
    expect(Object.keys(place)).not.toContain('http://www.w3.org/2000/01/rdf-schema#label');
  }
}

const toponym = fc.record(
  {
    toponym: fc.constantFrom('Aldo', 'Հյուր', 'Дорога', '“&<'),
    lang: fc.constantFrom('en', 'az-Latn', 'hy', 'ru'),
    usedBy: fc.constantFrom('the north', 'a & b'),
  },
  { requiredKeys: ['toponym', 'lang'] },
);
const source = fc.record(
  {
    title: fc.constantFrom('A survey', 'OpenStreetMap contributors'),
    url: fc.constant('https://map.test/1'),
    licence: fc.constant('ODbL 1.0'),
  },
  { requiredKeys: ['title'] },
);
const shape = fc
  .record({
    layerId: fc.constantFrom('roads', 'towns'),
    sources: fc.array(source, { minLength: 1, maxLength: 2 }),
    precisionMetres: fc.constantFrom(null, 100, 5_000),
  })
  .map(createShape);
const place = fc
  .record({
    names: fc.array(toponym, { minLength: 1, maxLength: 3 }),
    spellings: fc.array(fc.constantFrom('Aldo', 'Old'), { maxLength: 2 }),
    kind: fc.constantFrom(...KINDS),
    status: fc.constantFrom(...STATUSES),
    shapes: fc.uniqueArray(shape, { selector: ({ layerId }) => layerId, minLength: 1 }),
  })
  .map(createPlace);
const geometry = fc.constantFrom<Geometry | null>(
  null,
  { type: 'Point', coordinates: [12.5, 52] },
  {
    type: 'MultiLineString',
    coordinates: [
      [
        [12, 52],
        [13, 52.5],
      ],
    ],
  },
  {
    type: 'Polygon',
    coordinates: [
      [
        [1, 2],
        [3, 2],
        [3, 4],
        [1, 2],
      ],
    ],
  },
);

function toFile(places: DescribedPlace[], geometries: (Geometry | null)[]) {
  const geometryOf = (_: string, layerId: string) => geometries[layerId === 'roads' ? 0 : 1]!;
  const iris = createIris('Test Atlas', null);
  return linkedPlaces(places, geometryOf, new Map(), iris, () => ['AZ', 'AM']);
}

describe('Linked Places, read by a JSON-LD processor', () => {
  test.each([null, 'https://atlas.test/'])(
    'say all that this atlas says, at %s',
    async (siteUrl) => {
      const geodata = readGeodata('geodata');
      await expectWhole(exportFiles(geodata, buildAtlas(geodata), siteUrl)['places.lpf.json']!);
    },
  );

  test('say all that any atlas says', async () => {
    await fc.assert(
      fc.asyncProperty(
        place,
        fc.array(geometry, { minLength: 2, maxLength: 2 }),
        async (place, all) => {
          await expectWhole(JSON.stringify(toFile([place], all)));
        },
      ),
    );
  });
});

describe('Linked Places, read by the World Historical Gazetteer', () => {
  test('give every name a language of two letters, every place a class and a type', () => {
    fc.assert(
      fc.property(place, fc.array(geometry, { minLength: 2, maxLength: 2 }), (place, all) => {
        const [feature] = toFile([place], all).features;
        const { names, types, properties } = feature!;
        expect(names).toHaveLength(place.names.length + place.spellings.length);
        for (const { lang } of names) expect(lang).toMatch(/^[a-z]{2}$/);
        expect(types[0]!.identifier).toMatch(/^aat:\d{9}$/);
        expect(properties.fclasses).toEqual([expect.stringMatching(/^[APHSRTL]$/)]);
      }),
    );
  });

  test('name every source once where it is used, with the licence that it asks for', () => {
    const sources = [
      { title: 'OpenStreetMap contributors', url: 'https://osm.test/1', licence: 'ODbL 1.0' },
      { title: 'A newspaper' },
    ];
    const named = createPlace({ shapes: [createShape({ sources })] });
    const citations = [
      { '@id': 'https://osm.test/1', label: 'OpenStreetMap contributors, ODbL 1.0' },
      { '@id': 'urn:atlas:test-atlas:place:aldo#layer=towns&source=2', label: 'A newspaper' },
    ];
    const point: Geometry = { type: 'Point', coordinates: [12, 52] };
    expect(toFile([named], [null, point]).features[0]).toMatchObject({ geometry: { citations } });
    // Without a geometry they say where the name is from.
    expect(toFile([named], [null, null]).features[0]).toMatchObject({ names: [{ citations }] });
  });
});
