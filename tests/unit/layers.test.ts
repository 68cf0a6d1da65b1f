import {
  along,
  booleanPointInPolygon,
  coordAll,
  length,
  lineSlice,
  pointToLineDistance,
} from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  Polygon,
  Position,
} from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkRoute } from '../fixtures/check-route';
import { readRoutes } from '../../scripts/routes/route-file';
import type { Bounds } from '../../src/domain/atlas/place';
import {
  allFeatures,
  firstFeature,
  landOf,
  layerIds,
  readGeodata,
  readLayer,
} from '../fixtures/read-geodata';

/** Longitude, latitude. Sources: GeoNames, OpenStreetMap and Wikipedia, see geodata/README.md. */
const KORNIDZOR: Position = [46.5305, 39.5476];
const LACHIN_TOWN: Position = [46.5488, 39.6402];
const METS_SHEN: Position = [46.6019, 39.6583];
const HIN_SHEN: Position = [46.6028, 39.6372];
const OLD_BORDER_POST: Position = [46.5027, 39.5837];
const KHANKENDI: Position = [46.7511, 39.8182];
const GORIS: Position = [46.3417, 39.5111];
/** Where the Aras becomes, and ceases to be, the border of Armenia (longitude). */
const ARMENIAN_ARAS = { west: 46.15, east: 46.53 };

const atlas = readGeodata<{ box: Bounds; view: Bounds }>('atlas.json');
const routes = Object.fromEntries(
  (await readRoutes('geodata', [])).map((route) => [route.layerId, route]),
);
const road = firstFeature<LineString>('lachin-road');
const route = firstFeature<LineString>('zangezur-route');

function kilometresFrom(place: Position, line: Feature<LineString>): number {
  return pointToLineDistance(place, line, { units: 'kilometers' });
}

function everyHundredMetres(line: Feature<LineString>): Position[] {
  const steps = Math.floor(length(line, { units: 'kilometers' }) * 10);
  return Array.from({ length: steps + 1 }, (_, i) => along(line, i / 10).geometry.coordinates);
}

function isIn(country: string): (position: Position) => boolean {
  const areas = landOf(country);
  return (position) => areas.some((area) => booleanPointInPolygon(position, area));
}

describe('layer files', () => {
  it.each([
    ['lachin-road', 'Lachin road'],
    ['lachin-corridor', 'Lachin Corridor'],
    ['shusha', 'Shusha'],
    ['khankendi', 'Khankendi'],
    ['zangezur-route', 'Zangezur route'],
  ])('hold %s, on when the page opens', (id, title) => {
    expect(readLayer(id).layer).toMatchObject({ title, visible: true });
  });

  it('stand in a panel order without ties', () => {
    const orders = layerIds().map((id) => readLayer(id).layer.order);
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('lie inside the map, as does the opening view', () => {
    const [west, south, east, north] = atlas.box;
    const corners = [atlas.view.slice(0, 2), atlas.view.slice(2)];
    const located = allFeatures().flatMap((f) => (f.geometry ? coordAll(f.geometry) : []));
    const outside = [...corners, ...located].filter(
      ([lng = NaN, lat = NaN]) => !(lng >= west && lng <= east && lat >= south && lat <= north),
    );
    expect(outside).toEqual([]);
  });

  it('give each place names, and each name once, beginning with the title', () => {
    const named = new Set<string>();
    for (const { properties } of allFeatures()) {
      const { placeId, title, names } = properties;
      if (!named.has(placeId) || names) {
        expect(names?.[0], placeId).toMatchObject({ toponym: title, lang: 'en' });
      }
      const toponyms = (names ?? []).map(({ toponym, lang }) => `${lang} ${toponym}`);
      expect(new Set(toponyms).size, placeId).toBe(toponyms.length);
      named.add(placeId);
    }
  });

  it('name the road and the corridor each by their own pair', () => {
    const pair = (id: string) => firstFeature(id).properties.names!.slice(0, 2);
    expect(pair('lachin-road').map(({ toponym }) => toponym)).toEqual([
      'Lachin road',
      'Goris–Stepanakert highway',
    ]);
    expect(pair('lachin-corridor').map(({ toponym }) => toponym)).toEqual([
      'Lachin Corridor',
      'Berdzor corridor',
    ]);
  });

  it('say how exact every drawn position is, and why a place has none', () => {
    for (const { geometry, properties } of allFeatures()) {
      const { placeId, precisionMetres, geometryNote } = properties;
      if (geometry) expect(precisionMetres, placeId).toBeGreaterThan(0);
      else expect(precisionMetres, placeId).toBeNull();
      if (!geometry)
        expect(geometryNote, placeId).toMatch(/outside|not named|not located|base map/i);
    }
  });

  it('draw no outline of a region', () => {
    const regions = allFeatures().filter((f) => f.properties.kind === 'region');
    expect(regions.map((f) => f.properties.placeId)).toContain('nagorno-karabakh');
    expect(regions.filter((f) => f.geometry && f.geometry.type !== 'Point')).toEqual([]);
  });

  it.each([
    ['armenia', 'ARM'],
    ['azerbaijan', 'AZE'],
    ['nakhchivan', 'AZE'],
    ['iran', 'IRN'],
    ['turkey', 'TUR'],
    ['yerevan', 'ARM'],
    ['baku', 'AZE'],
  ])('put the name of %s inside %s', (placeId, country) => {
    const feature = allFeatures().find((f) => f.properties.placeId === placeId);
    expect(coordAll(feature!.geometry!).every(isIn(country))).toBe(true);
  });
});

describe('the Lachin road of January 2023', () => {
  it('runs from Khankendi to Goris by Mets Shen, Hin Shen and the old border post', () => {
    const [start, end] = [road.geometry.coordinates[0], road.geometry.coordinates.at(-1)];
    expect(start).toEqual(KHANKENDI);
    expect(kilometresFrom(GORIS, road)).toBeLessThan(2);
    expect(end![0]).toBeLessThan(46.35);
    for (const stop of [METS_SHEN, HIN_SHEN, OLD_BORDER_POST]) {
      expect(kilometresFrom(stop, road)).toBeLessThan(0.1);
    }
  });

  it('passes neither Lachin town nor Kornidzor', () => {
    expect(kilometresFrom(LACHIN_TOWN, road)).toBeGreaterThan(4);
    expect(kilometresFrom(KORNIDZOR, road)).toBeGreaterThan(2);
  });

  it('keeps to the published length of the link from the bridge, hardly entering Armenia', () => {
    const [bridge, junction] = ['Hakari bridge', 'junction with the older road'].map(
      (name) => routes['lachin-road']!.points.find((point) => point.name === name)!.at,
    );
    const link = lineSlice(bridge!, junction!, road);
    const kilometres = length(link, { units: 'kilometers' });
    expect(kilometres).toBeGreaterThan(3.5);
    expect(kilometres).toBeLessThan(4.8);
    const inArmenia = everyHundredMetres(link).filter(isIn('ARM'));
    expect(inArmenia.length).toBeLessThanOrEqual(10);
  });
});

describe.each(['lachin-road', 'zangezur-route'])('the line of %s', (id) => {
  const line = firstFeature<LineString>(id);
  const { points, lengths, avoids } = routes[id]!;
  const land = readGeodata<FeatureCollection<Polygon>>('basemap/land.geojson').features;

  it('is schematic, and contradicts nothing that is published of its route', () => {
    expect(line.properties.schematic).toBe(true);
    expect(lengths.length).toBeGreaterThan(4);
    expect(checkRoute({ points, lengths, avoids }, line, land)).toEqual([]);
  });

  it('would be refused if it passed where it should not, were too long or missed a point', () => {
    const [first, second] = line.geometry.coordinates as [Position, Position];
    const aside: Position = [first[0]! + 0.2, first[1]! + 0.2];
    const planted = {
      points: [...points, { name: 'elsewhere', at: aside as [number, number], precisionMetres: 1 }],
      lengths: [{ from: points[0]!.name, to: points.at(-1)!.name, mostKm: 20, sources: [] }],
      avoids: [
        {
          name: 'a village',
          at: second as [number, number],
          metres: 500,
          why: 'No road.',
          sources: [],
        },
      ],
    };
    expect(checkRoute(planted, line, land)).toEqual([
      expect.stringMatching(/^Passes elsewhere at \d+ m/),
      expect.stringMatching(/: drawn [\d.]+ km, published 20 km at most/),
      'Passes a village nearer than 500 m: No road.',
    ]);
  });
});

it('the Lachin road by the first estimate of the bridge is refused', () => {
  const old = structuredClone(road);
  old.geometry.coordinates.splice(7, 2, [46.581, 39.551], [46.5089, 39.5846]);
  const { points, lengths, avoids } = routes['lachin-road']!;
  const earlier = points.map((point) =>
    point.name === 'Hakari bridge'
      ? { ...point, at: [46.581, 39.551] as [number, number] }
      : point.name.startsWith('junction with')
        ? { ...point, at: [46.5089, 39.5846] as [number, number] }
        : point,
  );
  expect(checkRoute({ points: earlier, lengths, avoids }, old, [])).toEqual([
    'Hakari bridge to junction with the older road: drawn 7.2 km, published 4.8 km at most.',
  ]);
});

describe('the proposed Zangezur route', () => {
  const samples = everyHundredMetres(route);
  const isInArmenia = isIn('ARM');
  const isInAzerbaijan = isIn('AZE');

  it('lies in Armenia all along the Armenian stretch of the Aras', () => {
    const stretch = samples.filter(
      ([lng = NaN]) => lng > ARMENIAN_ARAS.west && lng < ARMENIAN_ARAS.east,
    );
    expect(stretch.length).toBeGreaterThan(350);
    expect(stretch.filter((position) => !isInArmenia(position))).toEqual([]);
  });

  it('lies in Azerbaijan or Armenia everywhere, never in Iran', () => {
    const astray = samples.filter(
      (position) => !isInArmenia(position) && !isInAzerbaijan(position),
    );
    expect(astray).toEqual([]);
  });

  it('is proposed and schematic, and says so', () => {
    expect(route.properties).toMatchObject({ status: 'proposed', schematic: true });
    expect(route.properties.geometryNote).toMatch(/proposed route/i);
  });
});

describe('the Azerbaijan–Armenia border', () => {
  it('runs where the base map draws it, as far as its precision goes', () => {
    const { geometry, properties } = firstFeature<MultiLineString>('border-and-crossings');
    const base = readGeodata<FeatureCollection<LineString>>('basemap/borders.geojson');
    const shared = base.features.filter((line) => line.properties?.['countries'] === 'ARM-AZE');
    // Against the whole border, all of a thousand positions would take ten seconds.
    const positions = coordAll(geometry).filter((_, index) => index % 20 === 0);
    const strays = positions.filter((position) =>
      shared.every(
        (line) =>
          pointToLineDistance(position, line, { units: 'meters' }) > properties.precisionMetres!,
      ),
    );
    expect(shared.length).toBeGreaterThan(1);
    expect(strays).toEqual([]);
  });
});
