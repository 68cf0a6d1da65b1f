import { booleanPointInPolygon, kinks, pointToLineDistance } from '@turf/turf';
import type { LineString, Point, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  BASE_MAP_FILES,
  baseMap,
  borderReference,
  gzippedSize,
  segments,
} from '../fixtures/base-map';
import { createBasePlaces } from '../fixtures/base-places';

const land = baseMap<Polygon>('land');
const borders = baseMap<LineString>('borders');
const towns = baseMap<Point>('towns');
const [WEST, SOUTH, EAST, NORTH] = [43, 38, 51, 42.5];

function countriesAt(position: Position): unknown[] {
  return land
    .filter((area) => booleanPointInPolygon(position, area))
    .map((area) => area.properties?.country);
}

/** The countries on either side of every segment of land, by segment. */
function sides(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { properties, geometry } of land) {
    for (const segment of geometry.coordinates.flatMap(segments)) {
      found.set(segment, [...(found.get(segment) ?? []), String(properties?.country)]);
    }
  }
  return found;
}

/** Whether a segment runs along the edge of the box, where land was cut. */
function onEdge(segment: string): boolean {
  const [[x1, y1], [x2, y2]] = segment.split(' ').map((at) => at.split(',').map(Number)) as [
    [number, number],
    [number, number],
  ];
  return (
    (x1 === x2 && (x1 === WEST || x1 === EAST)) || (y1 === y2 && (y1 === SOUTH || y1 === NORTH))
  );
}

describe('land', () => {
  test.each(createBasePlaces())('puts $name into $country and no other country', (place) => {
    expect(countriesAt(place.at)).toEqual([place.country]);
  });

  test('leaves no gap and no overlap between neighbours', () => {
    const unpaired = [...sides()].filter(([, { length }]) => length !== 2);
    expect(unpaired.filter(([, { length }]) => length > 2)).toEqual([]);
    const inland = unpaired.filter(
      ([segment, [country]]) => ['ARM', 'GEO', 'TUR'].includes(country!) && !onEdge(segment),
    );
    expect(inland, 'Armenia, Georgia and Turkey have no coast in the box').toEqual([]);
    const westOfTheCoast = unpaired.filter(
      ([segment]) => !onEdge(segment) && Number(segment.split(',')[0]) < 47.9,
    );
    expect(westOfTheCoast, 'the Caspian coast begins at longitude 47.9').toEqual([]);
  });

  test('crosses itself nowhere', () => {
    const crossings = land.flatMap((area) => kinks(area).features);
    expect(crossings.map(({ geometry }) => geometry.coordinates)).toEqual([]);
  });
});

describe('borders', () => {
  test('are those of states, all of them between two countries of the box', () => {
    expect([...new Set(borders.map(({ properties }) => properties?.countries))]).toEqual([
      ...['ARM-AZE', 'ARM-GEO', 'ARM-IRN', 'ARM-TUR', 'AZE-GEO', 'AZE-IRN'],
      ...['AZE-RUS', 'AZE-TUR', 'GEO-RUS', 'GEO-TUR', 'IRN-TUR'],
    ]);
  });

  test('are drawn once each, point by point where two countries meet', () => {
    const drawn = borders.flatMap(({ properties, geometry }) =>
      segments(geometry.coordinates).map((segment) => `${segment} ${properties?.countries}`),
    );
    const shared = [...sides()]
      .filter(([, countries]) => countries.length === 2)
      .map(([segment, countries]) => `${segment} ${countries.sort().join('-')}`);
    expect(drawn.sort()).toEqual(shared.sort());
  });

  test('run within 30 m of the 10 m data at the median, and within 100 m everywhere', () => {
    for (const [pair, points] of Object.entries(borderReference().points)) {
      const lines = borders.filter(({ properties }) => properties?.countries === pair);
      const metres = points
        .map((at) =>
          Math.min(
            ...lines.map((line) =>
              pointToLineDistance(at, line, { units: 'meters', method: 'planar' }),
            ),
          ),
        )
        .sort((a, b) => a - b);
      expect(metres[Math.floor(metres.length / 2)], `${pair}, median`).toBeLessThan(30);
      expect(metres.at(-1), `${pair}, largest`).toBeLessThan(100);
    }
    expect(Object.keys(borderReference().points)).toHaveLength(11);
  });
});

describe('water', () => {
  test('has the lakes that a reader looks for, and the Aras from Turkey to the plain', () => {
    const water = baseMap<Polygon | LineString>('water');
    const names = water.map(({ properties }) => properties?.name);
    for (const name of ['Lake Sevan', 'Lake Van', 'Lake Urmia', 'Mingachevir Reservoir', 'Aras']) {
      expect(names).toContain(name);
    }
    const aras = baseMap<LineString>('water').filter(
      ({ properties }) => properties?.kind === 'river',
    );
    const longitudes = aras.flatMap(({ geometry }) => geometry.coordinates.map(([lng]) => lng!));
    expect(Math.min(...longitudes)).toBeCloseTo(43.65, 1);
    expect(Math.max(...longitudes)).toBeCloseTo(47.99, 1);
  });
});

describe('towns', () => {
  test('lie in the country that GeoNames gives them', () => {
    const elsewhere = towns.filter(
      ({ properties, geometry }) =>
        !countriesAt(geometry.coordinates).includes(properties?.country),
    );
    expect(elsewhere.map(({ properties }) => properties?.name)).toEqual([]);
  });

  test('are about a dozen between the Aras and Khankendi at first, and more with every rank', () => {
    const inView = towns.filter(({ geometry: { coordinates } }) => {
      const [lng, lat] = coordinates as [number, number];
      return lng > 45 && lng < 47.5 && lat > 38.7 && lat < 40;
    });
    const upTo = (rank: number) =>
      inView.filter(({ properties }) => properties?.rank <= rank).length;
    expect(upTo(3)).toBeGreaterThanOrEqual(8);
    expect(upTo(3)).toBeLessThanOrEqual(16);
    expect(upTo(4)).toBeGreaterThan(upTo(3));
    expect(upTo(5)).toBeGreaterThan(upTo(4));
  });

  test('have the Armenian name second where they have one, Aghdara and Hadrut among them', () => {
    const pairs = new Map(
      towns.map(({ properties }) => [properties?.name, properties?.['name:other'] as unknown]),
    );
    for (const [name, other] of [
      ['Khojavend', 'Martuni'],
      ['Asgaran', 'Askeran'],
      ['Aghdara', 'Martakert'],
      ['Khankendi', 'Stepanakert'],
      ['Hadrut', undefined],
    ]) {
      expect([name, pairs.has(name), pairs.get(name)]).toEqual([name, true, other]);
    }
  });

  test('say which of them are places of the atlas', () => {
    const placeIds = towns.flatMap(({ properties }) => properties?.placeId ?? []);
    expect(placeIds.sort()).toEqual(
      ['baku', 'khankendi', 'lachin-town', 'shusha', 'yerevan'].sort(),
    );
  });
});

test('every country has its name inside it, in four languages', () => {
  const named = baseMap<Point>('countries').filter(({ properties }) => properties?.country);
  for (const { properties, geometry } of named) {
    expect(countriesAt(geometry.coordinates)).toEqual([properties?.country]);
    expect(properties).toHaveProperty('name');
    for (const lang of ['az', 'hy', 'ru']) expect(properties).toHaveProperty([`name:${lang}`]);
  }
});

test('the whole base map weighs no more than 250 KB on the wire', () => {
  const total = BASE_MAP_FILES.reduce((sum, file) => sum + gzippedSize(file), 0);
  expect(total).toBeLessThanOrEqual(250_000);
});
