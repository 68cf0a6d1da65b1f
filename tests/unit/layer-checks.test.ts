import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { GeodataError } from '../../src/build/geodata/check-geodata';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import {
  createFeature,
  createGeodata,
  createLayerFile,
  createLine,
  createSquare,
  writeGeodata,
} from '../fixtures/create-geodata';
import { linesFor, linesForTown } from '../fixtures/geodata-lines';

const LAYERS = join(import.meta.dirname, '../fixtures/layers');

/** The project's own geodata with one more layer: a file of `tests/fixtures/layers`. */
function withLayer(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'geodata-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('geodata', folder, { recursive: true });
  copyFileSync(join(LAYERS, name), join(folder, 'layers', name));
  return folder;
}

/** What is said of it after `geodata/layers/<name>: `, a line for each fault. */
function faultsOf(name: string): string[] {
  try {
    readGeodata(withLayer(name), 'geodata');
    return [];
  } catch (error) {
    if (!(error instanceof GeodataError)) throw error;
    const start = `geodata/layers/${name}: `;
    const lines = error.message.split('\n').slice(1);
    for (const line of lines) expect(line.slice(0, start.length)).toBe(start);
    return lines.map((line) => line.slice(start.length));
  }
}

describe('a layer that somebody brings', () => {
  test.each([
    [
      'extra-properties.geojson',
      [
        'feature "try-x": properties.marker-color: expected nothing here, got "#f00"',
        'feature "try-x": properties.description: expected nothing here, got "umap"',
        'feature "try-x": properties._umap_options: expected nothing here, got {"color":"Red"}',
        'feature "try-x": properties.@id: expected nothing here, got "node/1"',
      ],
    ],
    [
      'huge-number.geojson',
      ['feature "try-huge": geometry.coordinates[0]: expected a number, got "1e400"'],
    ],
    [
      'name-space.geojson',
      ['properties.title', 'properties.names[0].toponym'].map(
        (path) =>
          `feature "try-ns": ${path}: expected a name without blanks round it, got " Shusha town "`,
      ),
    ],
    ...['3857', '4284'].map((code): [string, string[]] => [
      `qgis-${code}.geojson`,
      [
        `crs: expected WGS 84 (EPSG:4326), the reference system of GeoJSON, got "urn:ogc:def:crs:EPSG::${code}"; convert the layer and save it again`,
      ],
    ]),
    [
      'same-point-polygon.geojson',
      [
        'feature "try-sp": geometry.coordinates[0]: expected a ring round an area, got the position [46,39.3] 4 times',
      ],
    ],
  ])('%s is refused, each fault in a line', (name, lines) => {
    expect(faultsOf(name)).toEqual(lines);
  });

  test.each([
    'node-and-way.geojson',
    'multipoint.geojson',
    'hole-touches.geojson',
    'long-name.geojson',
  ])('%s is taken', (name) => {
    expect(faultsOf(name)).toEqual([]);
  });

  test('several points of one place are drawn one by one, and open one place', () => {
    const { atlas, places } = buildAtlas(readGeodata(withLayer('multipoint.geojson')));
    const drawn = places.features.filter(({ properties }) => properties.placeId === 'try-mp');
    expect(drawn.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [46, 39.5] },
      { type: 'Point', coordinates: [46.1, 39.5] },
    ]);
    const [place] = atlas.places.filter(({ id }) => id === 'try-mp');
    expect(place).toMatchObject({ anchor: [46, 39.5], shapes: [{ geometry: 'point' }] });
    expect(place!.shapes[0]!.bounds).toEqual([46, 39.5, 46.1, 39.5]);
  });
});

describe('the reference system of a layer', () => {
  const layerWith = (crs: unknown) =>
    linesFor({
      'layers/town.geojson': { ...createLayerFile({ order: 2 }, [createFeature()]), crs },
    });
  const named = (name: unknown) => ({ type: 'name', properties: { name } });

  test.each([
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'urn:ogc:def:crs:EPSG::4326',
    'EPSG:4326',
    'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
    'http://www.opengis.net/def/crs/EPSG/0/4326',
  ])('may be said to be what it is: %s', (name) => {
    expect(layerWith(named(name))).toEqual([]);
  });

  test.each([named('EPSG:14326'), named('EPSG:4267'), named(4326), null, { type: 'link' }])(
    'is no other: %j',
    (crs) => {
      expect(layerWith(crs)).toEqual([expect.stringContaining('crs: expected WGS 84 (EPSG:4326)')]);
    },
  );

  test('counts where a feature says it, too', () => {
    const town = { ...createFeature(), crs: named('urn:ogc:def:crs:EPSG::28418') };
    expect(linesFor({ 'layers/town.geojson': createLayerFile({ order: 2 }, [town]) })).toHaveLength(
      1,
    );
  });
});

describe('shapes that nobody could open', () => {
  const square = createSquare().coordinates[0] as number[][];
  const ring = (...positions: number[][]) => createSquare(positions);

  test.each([
    ['a ring on one line', ring([43, 33], [44, 33.5], [45, 34], [43, 33]), 'round an area'],
    ['a ring with a spike', ring([43, 33], [45, 33], [45, 35], [45, 33], [43, 33]), 'cross itself'],
    [
      'a line that goes nowhere',
      createLine([
        [44, 34],
        [44, 34],
      ]),
      'a line of some length',
    ],
    [
      'a part of a line that goes nowhere',
      {
        type: 'MultiLineString',
        coordinates: [
          createLine().coordinates,
          [
            [44, 34],
            [44, 34],
          ],
        ],
      },
      'geometry.coordinates[1]: expected a line of some length',
    ],
    [
      'a point given twice',
      {
        type: 'MultiPoint',
        coordinates: [
          [44, 34],
          [44, 34],
        ],
      },
      'once',
    ],
    ['no point', { type: 'MultiPoint', coordinates: [] }, 'at least one position'],
    ['a hole as large as its area', { type: 'Polygon', coordinates: [square, square] }, 'cross'],
    [
      'a hole outside',
      {
        type: 'Polygon',
        coordinates: [
          square,
          [
            [46, 33],
            [47, 33],
            [47, 34],
            [46, 33],
          ],
        ],
      },
      'lies outside',
    ],
    [
      'a hole in a hole',
      {
        type: 'Polygon',
        coordinates: [
          square,
          [
            [43.5, 33.5],
            [44.5, 33.5],
            [44.5, 34.5],
            [43.5, 33.5],
          ],
          [
            [44.1, 33.7],
            [44.3, 33.7],
            [44.3, 33.9],
            [44.1, 33.7],
          ],
        ],
      },
      'lies in another',
    ],
    [
      'a hole that cuts the area in two',
      {
        type: 'Polygon',
        coordinates: [
          square,
          [
            [43, 34],
            [44, 34.5],
            [45, 34],
            [44, 33.5],
            [43, 34],
          ],
        ],
      },
      'cut it apart',
    ],
  ])('%s', (_what, geometry, line) => {
    expect(linesForTown({}, geometry)).toEqual([expect.stringContaining(line)]);
  });

  test('parts of one area may lie side by side', () => {
    const east = [
      [45, 33],
      [47, 33],
      [47, 35],
      [45, 35],
      [45, 33],
    ];
    const both = { type: 'MultiPolygon', coordinates: [[square], [east]] };
    expect(linesForTown({}, both)).toEqual([]);
  });
});

describe('names', () => {
  const nameOf = (toponym: string) =>
    linesForTown({ title: toponym, names: [{ toponym, lang: 'en' }] });

  test.each([
    ['Salt\u202eTown', 'without marks that turn the direction of writing, got "Salt\\u202eTown"'],
    ['\u2067Salt Town', 'without marks that turn the direction of writing'],
    ['Salt\ud800Town', 'whole characters, not half of one'],
    ['Salt\nTown', 'on one line'],
    ['Salt\u0000Town', 'on one line'],
    ['Salt Town\u00a0', 'without blanks round it'],
    ['\u200b\u200d', 'with a letter or a digit'],
    ['…', 'with a letter or a digit'],
    [' ', 'some text'],
  ])('%j is none', (name, line) => {
    const lines = nameOf(name);
    expect(lines).toHaveLength(2);
    for (const each of lines) expect(each).toContain(line);
  });

  test.each(['Շուշի', 'שושה\u200f', 'Saint-Jean-d’Acre (old)', '№ 5', 'Xankəndi'])(
    '%s is one',
    (name) => {
      expect(nameOf(name)).toEqual([]);
    },
  );

  test('of layers, groups and spellings are held to the same', () => {
    const town = createFeature({ spellings: ['Saltown '] });
    expect(
      linesFor({
        'layers/town.geojson': createLayerFile({ order: 2, title: 'A\u202e', group: ' B' }, [town]),
      }),
    ).toHaveLength(3);
  });
});

test('half a character is refused in a description, too', () => {
  expect(linesForTown({ geometryNote: 'Drawn \udc00 by hand.' })).toEqual([
    'properties.geometryNote: expected whole characters, not half of one, got "Drawn \\udc00 by hand."',
  ]);
});

test('a position in the panel is a whole number', () => {
  for (const order of [2.5, '1e400', 2 ** 60]) {
    expect(
      linesFor({ 'layers/town.geojson': createLayerFile({ order }, [createFeature()]) }),
    ).toEqual([expect.stringContaining('layer.order: expected a')]);
  }
});

test('a gazetteer file has each place once; files unite what they say of one', () => {
  const place = { id: 'quay', kind: 'town', names: { en: ['Quay'] } };
  const file = (places: unknown[]) => ({ title: 'Places', source: { title: 'A list' }, places });
  expect(
    linesFor({ 'gazetteer/region.json': file([place]), 'gazetteer/towns.json': file([place]) }),
  ).toEqual([]);
  expect(linesFor({ 'gazetteer/region.json': file([place, place]) })).toEqual([
    'geodata/gazetteer/region.json: place "quay": id: expected each place once in a file, got this id a second time',
  ]);
});

test('every fault of a feature is told, whatever else is wrong with it', () => {
  const lines = linesForTown(
    { colour: 'red', asOf: 'soon', precisionMetres: null },
    createLine([
      [33, 43],
      [34, 44],
    ]),
  );
  expect(lines.map((line) => line.split(':')[0])).toEqual([
    'properties.asOf',
    'properties.colour',
    'geometry.coordinates[0]',
    'properties.precisionMetres',
  ]);
});

test('a faulty layer does not make claims and other layers seem faulty', () => {
  const road = JSON.parse(readFileSync('geodata/layers/lachin-road.geojson', 'utf8'));
  road.features[0].properties.colour = 'red';
  const folder = withLayer('node-and-way.geojson');
  writeGeodata(folder, 'layers/lachin-road.geojson', road);
  expect(() => readGeodata(folder, 'geodata')).toThrow(
    /^1 problem in the geodata:\n.*properties\.colour: expected nothing here, got "red"$/,
  );
});

test('a layer of many positions is taken, with a line on what it costs readers', () => {
  const many = Array.from({ length: 6000 }, (_, index) => [43 + index / 6000, 34]);
  const town = createFeature({ kind: 'road' }, createLine(many));
  const files = { 'layers/town.geojson': createLayerFile({ order: 2 }, [town]) };
  expect(readGeodata(createGeodata(files), 'geodata').warnings).toEqual([
    expect.stringMatching(
      /^geodata\/layers\/town\.geojson: 6000 positions of lines and areas: every reader fetches \d+ kB more \(gzip\)/,
    ),
  ]);
  expect(readGeodata('geodata').warnings).toEqual([]);
});
