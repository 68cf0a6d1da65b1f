import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createAtlasFile,
  createCollection,
  createFeature,
  createLayerFile,
  createLine,
  createPoint,
  createSquare,
  createStatement,
  type Files,
} from '../fixtures/create-geodata';
import { linesFor, linesForTown } from '../fixtures/geodata-lines';

test('a good folder is read without complaint', () => {
  expect(linesFor({})).toEqual([]);
});

describe('broken JSON is told with line and column', () => {
  test.each([
    ['{\n  "a": 1,\n}', 'line 3, column 1: expected valid JSON, got "}"'],
    ['{\n  "a": NaN\n}', 'line 2, column 8: expected valid JSON, got "NaN"'],
    ['{"a": [1, 2', 'line 1, column 12: expected valid JSON, got the end of the file'],
    ['', 'line 1, column 1: expected valid JSON, got the end of the file'],
    ['{"a": "b\nc"}', 'line 1, column 9: expected valid JSON, got the end of the line'],
    ['{} {}', 'line 1, column 4: expected valid JSON, got "{}"'],
    [
      '{"a": [{"b": "\\"b\\":", "b": 1}]}',
      'line 1, column 24: expected each member once, got "b" again',
    ],
    ['{"a": 1,\n "\\u0061": 2}', 'line 2, column 2: expected each member once, got "a" again'],
  ])('%j', (text, line) => {
    expect(linesFor({ 'layers/salt.geojson': text })).toEqual([
      `geodata/layers/salt.geojson: ${line}`,
    ]);
  });
});

describe('ids', () => {
  test('missing', () => {
    expect(
      linesFor({
        'layers/salt.geojson': createLayerFile({ order: 3 }, [
          createFeature({ placeId: undefined }),
        ]),
      }),
    ).toEqual([
      'geodata/layers/salt.geojson: feature number 1: properties.placeId: expected a value, got nothing',
    ]);
  });

  test('not in kebab case', () => {
    expect(
      linesFor({
        'layers/salt.geojson': createLayerFile({ order: 3 }, [
          createFeature({ placeId: 'Salt_Town' }),
        ]),
      }),
    ).toEqual([
      'geodata/layers/salt.geojson: feature "Salt_Town": properties.placeId: expected an id in kebab case, got "Salt_Town"',
    ]);
  });

  test('twice in one layer', () => {
    const features = [createFeature(), createFeature()];
    expect(linesFor({ 'layers/town.geojson': createLayerFile({ order: 2 }, features) })).toEqual([
      'geodata/layers/town.geojson: feature "salt-town": properties.placeId: expected each place once in a layer, got this id a second time',
    ]);
  });

  test('two layers with one order', () => {
    expect(
      linesFor({ 'layers/town.geojson': createLayerFile({ order: 1 }, [createFeature()]) }),
    ).toEqual([
      'geodata/layers/town.geojson: layer.order: expected an order of its own, got 1 as in layers/road.geojson',
    ]);
  });

  test('a file name that cannot be an id', () => {
    expect(linesFor({ 'layers/Salt Road.json': createLayerFile({}, []) })).toEqual([
      'geodata/layers/Salt Road.json: expected a name in kebab case that ends in .geojson',
    ]);
  });
});

describe('what is said of a place', () => {
  test.each<[string, Files, string]>([
    [
      'a language that is none',
      { names: [{ toponym: 'Salt Town', lang: '' }] },
      'properties.names[0].lang: expected a BCP 47 language tag, got ""',
    ],
    [
      'a kind that nothing draws',
      { status: 'planned' },
      'properties.status: expected "existing" or "proposed" or "former" or "reported", got "planned"',
    ],
    [
      'a day that does not exist',
      { asOf: '2023-02-30' },
      'properties.asOf: expected an ISO 8601 date, month or year such as "2023-01", got "2023-02-30"',
    ],
    [
      'a source that is no web address',
      { sources: [{ title: 'A survey', url: 'www.example.org' }] },
      'properties.sources[0].url: expected an absolute http(s) URL, got "www.example.org"',
    ],
    [
      'a misspelt key',
      { names: [{ toponym: 'Salt Town', lang: 'en', usedby: 'all' }] },
      'properties.names[0].usedby: expected nothing here, got "all"',
    ],
    [
      'a title that is not the first name',
      { title: 'Brine' },
      'properties.names[0].toponym: expected the title, "Brine", as the first name, got "Salt Town"',
    ],
    [
      'no names anywhere',
      { names: undefined },
      'properties.names: expected the names of the place, since no layer before this one has them, got nothing',
    ],
    [
      'a drawn place without precision',
      { precisionMetres: null },
      'properties.precisionMetres: expected a number of metres, since there is a geometry, got null',
    ],
  ])('%s', (_case, properties, line) => {
    expect(linesForTown(properties)).toEqual([line]);
  });

  test('a place without a location says why', () => {
    expect(linesForTown({ precisionMetres: null, geometryNote: ' ' }, null)).toEqual([
      'properties.geometryNote: expected some text, got " "',
    ]);
    expect(linesForTown({ precisionMetres: null }, null)).toEqual([]);
  });

  test('names may stand in another layer of the same place', () => {
    const band = createFeature({ names: undefined, kind: 'region' }, createSquare());
    expect(linesFor({ 'layers/band.geojson': createLayerFile({ order: 3 }, [band]) })).toEqual([]);
    expect(linesFor({ 'layers/band.geojson': createLayerFile({ order: 0 }, [band]) })).toEqual([
      'geodata/layers/band.geojson: feature "salt-town": properties.names: expected the names of the place, since no layer before this one has them, got nothing',
    ]);
  });
});

describe('the atlas and its base map', () => {
  test.each<[string, unknown, string]>([
    [
      'atlas.json',
      createAtlasFile({ box: [50, 30, 40, 38] }),
      'geodata/atlas.json: box: expected [west, south, east, north] in degrees, got [50,30,40,38]',
    ],
    [
      'atlas.json',
      createAtlasFile({ view: [32, 42, 36, 46] }),
      'geodata/atlas.json: view: expected a view inside the box [40,30,50,38], got [32,42,36,46]',
    ],
    [
      'about.json',
      { sections: [{ heading: 'Then', statements: [createStatement({ sources: undefined })] }] },
      'geodata/about.json: sections[0].statements[0]: expected either sources, or "basis": "rule" where it says how the atlas works, got {"text":"The harbour opened."}',
    ],
    [
      'atlas.json',
      createAtlasFile({ contact: 'javascript:alert(1)' }),
      'geodata/atlas.json: contact: expected an https: or mailto: address, got "javascript:alert(1)"',
    ],
    ['atlas.json', undefined, 'geodata/atlas.json: expected this file, got nothing'],
    ['atlas.json', [], 'geodata/atlas.json: title: expected a value, got nothing'],
    [
      'basemap/land.geojson',
      createCollection({ country: 'Armenia' }, createSquare()),
      'geodata/basemap/land.geojson: feature number 1: properties.country: expected an ISO 3166-1 alpha-3 code, got "Armenia"',
    ],
    [
      'basemap/borders.geojson',
      createCollection(
        {},
        createLine([
          [43, 33],
          [43, 133],
        ]),
      ),
      'geodata/basemap/borders.geojson: feature number 1: geometry.coordinates[1]: expected a longitude from -180 to 180 and a latitude from -90 to 90, got [43,133]',
    ],
    [
      'basemap/towns.geojson',
      undefined,
      'geodata/basemap/towns.geojson: expected this file, got nothing',
    ],
  ])('%s', (file, value, line) => {
    expect(linesFor({ [file]: value })[0]).toBe(line);
  });

  test('a folder without a layer', () => {
    const lines = linesFor({ 'layers/town.geojson': undefined, 'layers/road.geojson': undefined });
    expect(lines).toContain('geodata/layers: expected at least one .geojson file, got none');
  });
});

test('files that are JSON, but nothing like what they should be', () => {
  for (const value of [null, 7, [], { features: 3 }, { features: [null] }]) {
    expect(linesFor({ 'layers/salt.geojson': value }).length).toBeGreaterThan(0);
    expect(linesFor({ 'articles/salt.json': value }).length).toBeGreaterThan(0);
    expect(linesFor({ 'basemap/land.geojson': value }).length).toBeGreaterThan(0);
  }
});

test('whatever is wrong together, every problem of every file is told at once, one a line', () => {
  const faults: Files = {
    'atlas.json': createAtlasFile({ title: '' }),
    'articles/salt.json': '{',
    'basemap/water.geojson': createCollection({}, createSquare()),
    'basemap/towns.geojson': undefined,
    'layers/road.geojson': createLayerFile({ order: 1 }, [
      createFeature({ placeId: 'salt-road', lang: 'en', asOf: 'soon' }, createPoint([34, 44])),
    ]),
    'layers/town.geojson': createLayerFile({ visible: 'yes', order: 2 }, [createFeature()]),
  };
  const alone = new Map(Object.keys(faults).map((key) => [key, linesFor({ [key]: faults[key] })]));
  for (const lines of alone.values()) expect(lines).not.toEqual([]);

  fc.assert(
    fc.property(fc.subarray(Object.keys(faults)), (keys) => {
      const together = linesFor(Object.fromEntries(keys.map((key) => [key, faults[key]])));
      expect(together).toEqual(together.toSorted(byFile));
      expect(together.toSorted()).toEqual(keys.flatMap((key) => alone.get(key)!).toSorted());
      for (const line of together) expect(line).not.toContain('\n');
    }),
    { numRuns: 30 },
  );
});

function byFile(a: string, b: string): number {
  const [first, second] = [a.split(':')[0]!, b.split(':')[0]!];
  return first < second ? -1 : first > second ? 1 : 0;
}
