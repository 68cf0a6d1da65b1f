import { readFileSync } from 'node:fs';
import {
  area,
  booleanClockwise,
  booleanPointInPolygon,
  feature,
  kinks,
  length,
  lineString,
  pointToLineDistance,
} from '@turf/turf';
import type { LineString, Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildCorridor, CORRIDOR_FILES, corridorBand } from '../../scripts/corridor-build';
import { firstFeature } from '../fixtures/read-geodata';

const road = firstFeature<LineString>('lachin-road');
const band = firstFeature<Polygon>('lachin-corridor');
const shusha = firstFeature<Point>('shusha');

describe('the band of the Lachin Corridor', () => {
  it('is what `npm run corridor:build` makes of the road', () => {
    expect(buildCorridor()).toBe(readFileSync(CORRIDOR_FILES.band, 'utf8'));
  });

  it('reaches 2.5 km from the road and no further', () => {
    const ring = band.geometry.coordinates[0]!;
    const farthest = ring.map((p) => pointToLineDistance(p, road, { units: 'kilometers' }));
    expect(Math.max(...farthest)).toBeCloseTo(2.5, 1);
  });

  it('has the area of a band 5 km wide along the part of the road in Azerbaijan', () => {
    const inside = road.geometry.coordinates.slice(0, 8);
    const expected = length(lineString(inside), { units: 'kilometers' }) * 5;
    const squareKilometres = area(band) / 1e6;
    expect(squareKilometres).toBeGreaterThan(expected * 0.9);
    expect(squareKilometres).toBeLessThan(expected * 1.3);
  });

  it('is one ring that does not cross itself, counterclockwise (RFC 7946)', () => {
    expect(band.geometry.coordinates).toHaveLength(1);
    expect(kinks(band).features).toEqual([]);
    expect(booleanClockwise(band.geometry.coordinates[0]!)).toBe(false);
  });

  it('covers Shusha, and both places say that it should not', () => {
    expect(booleanPointInPolygon(shusha.geometry, band)).toBe(true);
    expect(pointToLineDistance(shusha, road, { units: 'kilometers' })).toBeLessThan(1.5);
    for (const { properties } of [band, shusha]) {
      expect(properties.geometryNote).toMatch(/covers (Shusha|it), although Article 6/);
    }
  });

  it('refuses a road that does not begin in Azerbaijan', () => {
    const elsewhere = feature<LineString>({
      type: 'LineString',
      coordinates: [
        [44.5, 40.2],
        [44.6, 40.2],
      ],
    });
    const square = [
      [46, 39],
      [47, 39],
      [47, 40],
      [46, 40],
      [46, 39],
    ];
    const land = feature<Polygon>({ type: 'Polygon', coordinates: [square] }, { country: 'AZE' });
    expect(() => corridorBand(elsewhere, { type: 'FeatureCollection', features: [land] })).toThrow(
      'lachin-road: expected a line that begins in AZE',
    );
  });
});
