import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Point } from 'geojson';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import { buildWorldMap } from '../../src/build/world/world-map';

const world = buildWorldMap();
const layer = (name: string) => feature(world, world.objects[name]!).features;
const land = layer('land') as Feature<MultiPolygon>[];
const countriesAt = (at: [number, number]) =>
  land.filter((each) => booleanPointInPolygon(at, each)).map((each) => each.properties?.country);

test.each([
  ['London', [-0.2, 51.5], ['GBR']],
  ['Nuuk’s hinterland', [-45, 66], ['GRL']],
  ['the Atlantic', [-30, 55], []],
  ['Moscow', [37.6, 55.8], ['RUS']],
  ['Anadyr, west of the antimeridian', [177, 65.5], ['RUS']],
  ['Chukotka, east of it', [-173, 66.5], ['RUS']],
  ['Vanua Levu in Fiji', [179.2, -16.6], ['FJI']],
  ['Nairobi', [36.8, -1.3], ['KEN']],
] as [string, [number, number], string[]][])('%s is in its country alone', (_, at, countries) => {
  expect(countriesAt(at)).toEqual(countries);
});

test('no outline runs round the world', () => {
  const rings = land.flatMap(({ geometry }) => geometry.coordinates.flat());
  const steps = rings.flatMap((ring) =>
    ring.slice(1).map(([lng = 0], index) => Math.abs(lng - ring[index]![0]!)),
  );
  expect(Math.max(...steps.filter((step) => step > 90), 0)).toBe(0);
});

test('the name of a country does not stand in another', () => {
  for (const { geometry, properties } of layer('countries') as Feature<Point>[]) {
    const [lng = 0, lat = 0] = geometry.coordinates;
    // Of the smallest islands the map has nothing.
    const there = countriesAt([lng, lat]);
    if (there.length > 0) expect(there).toContain(properties?.country);
  }
});
