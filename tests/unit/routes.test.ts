import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineString, pointToLineDistance } from '@turf/turf';
import type { Feature, LineString, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { refreshRoutes } from '../../scripts/routes-refresh';
import { findWay } from '../../scripts/routes/find-way';
import { readRoutes, type KnownPoint } from '../../scripts/routes/route-file';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import {
  createFeature,
  createGeodata,
  createLayerFile,
  createLine,
  type Files,
} from '../fixtures/create-geodata';
import {
  createOverpassServer,
  createWaysServer,
  overpassAnswer,
} from '../fixtures/overpass-server';
import { firstFeature } from '../fixtures/read-geodata';
import { runScript } from '../fixtures/run-script';

/** Three legs of a road that bends, as three ways; 0.01° of latitude are 1.1 km. */
const WAYS: Position[][] = [
  [
    [43, 33],
    [43.2, 33.3],
    [43.5, 33.45],
  ],
  [
    [43.5, 33.45],
    [44, 34],
  ],
  [
    [45, 34],
    [44.5, 34.01],
    [44, 34],
  ],
];

function createRoute(overrides: Files = {}): Files {
  const names = { west: [43, 33.001], middle: [44, 34], east: [45, 34] };
  return {
    ways: 'roads',
    points: Object.entries(names).map(([name, at]) => ({ name, at, precisionMetres: 200 })),
    geometryNote: 'The course that the salt took.',
    sources: [{ title: 'The salt carriers' }],
    ...overrides,
  };
}

const road = createFeature(
  {
    placeId: 'salt-road',
    title: 'Salt Road',
    names: [{ toponym: 'Salt Road', lang: 'en' }],
    kind: 'road',
    schematic: true,
    precisionMetres: 2000,
  },
  createLine(),
);

function createRouteGeodata(overrides: Files = {}): string {
  return createGeodata({
    'layers/road.geojson': createLayerFile({ order: 1 }, [road]),
    'routes/road.json': createRoute(),
    ...overrides,
  });
}

function refresh(
  folder: string,
  server: string,
  { limitSeconds = 20, layerIds = [] as string[] } = {},
) {
  const progress: string[] = [];
  const onprogress = (message: string) => void progress.push(message);
  const done = refreshRoutes({ layerIds, server, limitSeconds, onprogress }, folder);
  return { done, progress };
}

const layerBytes = (folder: string) => readFileSync(join(folder, 'layers/road.geojson'), 'utf8');
const layerFiles = (folder: string) => readdirSync(join(folder, 'layers')).toSorted();

describe('a refreshed route', () => {
  test('follows the ways, with credit, day and a note of its own', async () => {
    const folder = createRouteGeodata();
    const { url, queries } = await createWaysServer(...WAYS);
    const { done, progress } = refresh(folder, url);
    const [report] = await done;

    const { layers } = readGeodata(folder);
    const [feature] = layers.find(({ id }) => id === 'road')!.features;
    expect(feature!.geometry).toEqual({
      type: 'LineString',
      coordinates: [...WAYS[0]!, [44, 34], [44.5, 34.01], [45, 34]],
    });
    expect(feature!.properties).toMatchObject({
      title: 'Salt Road',
      schematic: false,
      precisionMetres: 50,
      geometryNote: 'The course that the salt took.',
      sources: [
        {
          title: 'OpenStreetMap contributors, roads of 2026-11-20, through Overpass',
          url: 'https://www.openstreetmap.org/copyright',
          licence: 'ODbL 1.0',
        },
        { title: 'The salt carriers' },
      ],
    });
    expect(layerFiles(folder)).toEqual(['road.geojson', 'town.geojson']);
    expect(report).toMatch(
      /road\.geojson: 6 positions, of 2026-11-20; largest difference .*: \d+ m at 43\.2000, 33\.3000/,
    );
    expect(progress).toContain('road: 3 roads, of 2026-11-20');
    expect(queries).toEqual([
      expect.stringMatching(
        /^\[out:json\]\[timeout:20\];way\["highway"~.*\]\(32\.901,42\.9,34\.1,45\.1\);out geom;$/,
      ),
    ]);
  });

  test('is of the day that is asked for, where the route says one', async () => {
    const folder = createRouteGeodata({
      'routes/road.json': createRoute({ ways: 'railways', date: '2023-01-15' }),
    });
    const { url, queries } = await createWaysServer(...WAYS);
    await refresh(folder, url).done;
    expect(queries[0]).toMatch(/\[date:"2023-01-15T00:00:00Z"\];way\["railway"/);
    expect(layerBytes(folder)).toContain('railways of 2023-01-15');
  });
});

describe('nothing is changed when', () => {
  const cut = overpassAnswer(WAYS).slice(0, -100);
  const page = '<?xml version="1.0"?><html><body>The server is probably too busy</body></html>';
  const remark = 'runtime error: Query timed out in "query" at line 1 after 21 seconds.';
  test.each([
    ['broken off', 200, cut, 'expected JSON, got “{"version":0.6'],
    ['a page', 200, page, 'expected JSON, got “<?xml version'],
    ['refused', 429, '', 'expected 200, got 429'],
    ['half of it', 200, overpassAnswer(WAYS, { remark }), remark],
    ['none', 200, overpassAnswer([]), 'expected roads, got none'],
    ['something else', 200, '{"elements":"many"}', 'osm3s'],
    ['without positions', 200, overpassAnswer([[]]), 'elements.0.geometry: expected at least two'],
  ])('the answer is %s', async (_what, status, body, message) => {
    const folder = createRouteGeodata();
    const before = layerBytes(folder);
    const { url } = await createOverpassServer((response) => {
      response.writeHead(status).end(body);
    });
    await expect(refresh(folder, url).done).rejects.toThrow(message);
    await expect(refresh(folder, url).done).rejects.toThrow(/^road: .* Nothing was changed\.$/s);
    expect(layerBytes(folder)).toBe(before);
    expect(layerFiles(folder)).toEqual(['road.geojson', 'town.geojson']);
  });

  test.each([
    ['never begins', () => {}],
    ['never ends', (response: { write(text: string): void }) => response.write('{"version":')],
  ])('the answer %s', async (_what, answer) => {
    const folder = createRouteGeodata();
    const before = layerBytes(folder);
    const { url } = await createOverpassServer(answer);
    await expect(refresh(folder, url, { limitSeconds: 0.5 }).done).rejects.toThrow(
      'no answer within 0.5 s',
    );
    expect(layerBytes(folder)).toBe(before);
  });

  test('there is no server', async () => {
    const folder = createRouteGeodata();
    await expect(refresh(folder, 'http://127.0.0.1:9/').done).rejects.toThrow(
      /^road: 127\.0\.0\.1:9: .*Nothing was changed\.$/,
    );
  });

  test('one route of several fails', async () => {
    const points = [
      { name: 'west', at: [43, 33], precisionMetres: 0 },
      { name: 'nowhere', at: [44, 33], precisionMetres: 0 },
    ];
    const folder = createRouteGeodata({
      'routes/town.json': createRoute({ points }),
      'layers/town.geojson': createLayerFile({ order: 2 }, [createFeature({}, createLine())]),
    });
    const before = layerBytes(folder);
    const { url } = await createWaysServer(...WAYS);
    await expect(refresh(folder, url).done).rejects.toThrow('town: No way near “nowhere”');
    expect(layerBytes(folder)).toBe(before);
    await refresh(folder, url, { layerIds: ['road'] }).done;
    expect(layerBytes(folder)).not.toBe(before);
  });

  test('there is nothing to go by', async () => {
    const folder = createRouteGeodata({ 'routes/road.json': createRoute({ points: [] }) });
    const { url, queries } = await createWaysServer(...WAYS);
    await expect(refresh(folder, url).done).rejects.toThrow('routes/road.json: points: ');
    await expect(refresh(folder, url, { layerIds: ['moon'] }).done).rejects.toThrow(
      'expected moon.json',
    );
    expect(queries).toEqual([]);
  });
});

describe('the way found', () => {
  const line = (...coordinates: Position[]): Feature<LineString> => lineString(coordinates);
  const point = (name: string, at: [number, number], precisionMetres = 200): KnownPoint => ({
    name,
    at,
    precisionMetres,
  });
  const ends = [point('start', [10, 50]), point('end', [10.2, 50])] as const;

  test('is the shortest, over ways in any direction', () => {
    const way = findWay(
      [
        line([10, 50], [10.1, 50]),
        line([10.2, 50], [10.1, 50]),
        line([10, 50], [10.1, 50.1], [10.2, 50]),
      ],
      [...ends],
    );
    expect(way.coordinates).toEqual([
      [10, 50],
      [10.2, 50],
    ]);
  });

  test('does not go into a village and back by the same street', () => {
    const village = point('village', [10.1, 50.006], 1000);
    const way = findWay(
      [line([10, 50], [10.1, 50], [10.2, 50]), line([10.1, 50], [10.1, 50.006])],
      [ends[0], village, ends[1]],
    );
    expect(way.coordinates.every(([, lat]) => lat === 50)).toBe(true);
  });

  test('leaves no known point by more than 500 m, or than it is known', () => {
    const road = [line([10, 50], [10.1, 50], [10.2, 50])];
    const past = (metres: number, precision: number) =>
      findWay(road, [ends[0], point('mill', [10.1, 50 + metres / 111_195], precision), ends[1]]);
    expect(past(490, 200).type).toBe('LineString');
    expect(() => past(510, 200)).toThrow(
      'No way near “mill”: expected one within 500 m, got the nearest at 510 m.',
    );
    expect(past(900, 1000).type).toBe('LineString');
    // Reached by a street of its own, but the way itself passes too far off.
    const street = line([10.1, 50], [10.1, 50.01]);
    const mill = point('mill', [10.1, 50.01], 200);
    expect(() => findWay([...road, street], [ends[0], mill, ends[1]])).toThrow(
      /passes “mill” at 111\d m, expected 500 m or less/,
    );
  });

  test('stays in one network, and says where it breaks', () => {
    const near = line([10, 50.001], [10.05, 50.001]);
    const whole = line([10, 50.002], [10.1, 50.002], [10.2, 50.002]);
    expect(findWay([near, whole], [...ends]).coordinates[0]).toEqual([10, 50.002]);
    const far = line([10.15, 50], [10.2, 50]);
    expect(() => findWay([near, far], [...ends])).toThrow(
      'No unbroken way from “start” to “end”, where others are near.',
    );
  });

  test('is simplified by 25 m at most', () => {
    const bends = Array.from({ length: 201 }, (_, step): Position => {
      return [10 + step / 1000, 50 + Math.sin((step * Math.PI) / 25) * 0.004];
    });
    const way = findWay([line(...bends)], [...ends]);
    expect(way.coordinates.length).toBeLessThan(100);
    const off = bends.map((at) => pointToLineDistance(at, way, { units: 'meters' }));
    expect(Math.max(...off)).toBeLessThan(26);
  });
});

test('npm run routes:refresh shows progress apart from its report, and what comes next', async () => {
  const folder = createRouteGeodata();
  const { url } = await createWaysServer(...WAYS);
  const run = (...args: string[]) =>
    runScript('tsx/dist/cli.mjs', ['scripts/routes-refresh.ts', '--server', url, ...args], {
      GEODATA: folder,
    });
  const { code, stdout, stderr } = await run();
  expect(code).toBe(0);
  expect(stderr).toContain(`road: asking ${url} for roads`);
  expect(stdout).toMatch(/largest difference .*\nNext: npm run corridor:build/);

  const refused = await run('moon');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/expected moon\.json/);
  expect((await run('--limit', 'soon')).stderr).toContain('--limit: expected a number of seconds');
});

describe('the known points of this atlas', async () => {
  const routes = await readRoutes('geodata', []);

  test.each(routes.map((route) => [route.layerId, route] as const))(
    '%s passes them, as it is drawn now',
    (layerId, { points }) => {
      const { geometry } = firstFeature<LineString>(layerId);
      for (const { at, precisionMetres } of points) {
        const metres = pointToLineDistance(at, geometry, { units: 'meters' });
        expect(metres).toBeLessThan(Math.max(500, precisionMetres));
      }
    },
  );
});
