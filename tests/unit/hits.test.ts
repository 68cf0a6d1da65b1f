import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { placesNear, type Candidate } from '../../src/map/hits';
import type { LngLat } from '../../src/domain/atlas/place';

const of = (placeId: string, geometry: Geometry, extent?: number): Candidate => ({
  properties: { placeId, extent },
  geometry,
});
const point = (placeId: string, coordinates: LngLat) => of(placeId, { type: 'Point', coordinates });
const line = (placeId: string, ...coordinates: LngLat[]) =>
  of(placeId, { type: 'LineString', coordinates });
const square = (placeId: string, from: number, to: number) =>
  of(
    placeId,
    {
      type: 'Polygon',
      coordinates: [
        [
          [from, from],
          [to, from],
          [to, to],
          [from, to],
          [from, from],
        ],
      ],
    },
    (to - from) ** 2,
  );
/** Degrees are pixels here. */
const near = (candidates: Candidate[], at: [number, number], reach = 12) =>
  placesNear(candidates, at, reach, (position) => position);

test('a point that is pressed comes before the line that runs through it', () => {
  const candidates = [line('road', [0, 0], [100, 0]), point('town', [50, 0])];
  expect(near(candidates, [50, 0])).toEqual(['town', 'road']);
});

test('the nearest of points and lines comes first', () => {
  const candidates = [point('town', [50, 11]), line('road', [0, 0], [100, 0])];
  expect(near(candidates, [50, 1])).toEqual(['road', 'town']);
  expect(near(candidates, [50, 9])).toEqual(['town', 'road']);
});

test('an area comes after what lies in it, the smaller area first', () => {
  const candidates = [
    square('region', 0, 100),
    square('park', 40, 60),
    line('road', [0, 55], [99, 55]),
  ];
  expect(near(candidates, [50, 50])).toEqual(['road', 'park', 'region']);
  expect(near(candidates, [20, 20])).toEqual(['region']);
});

test('what is out of reach is not hit, and a finger reaches farther than a mouse', () => {
  const candidates = [line('road', [0, 0], [100, 0])];
  expect(near(candidates, [50, 13])).toEqual([]);
  expect(near(candidates, [50, 13], 24)).toEqual(['road']);
  expect(near(candidates, [120, 0])).toEqual([]);
});

test('every position along a line, moved by less than the reach, hits the line', () => {
  const pixel = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }));
  fc.assert(
    fc.property(
      fc.array(pixel, { minLength: 2, maxLength: 8 }),
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      (corners, seed, share, angle) => {
        const index = seed % (corners.length - 1);
        const [[fromX, fromY], [toX, toY]] = [corners[index]!, corners[index + 1]!];
        const x = fromX + share * (toX - fromX) + 11 * Math.cos(angle);
        const y = fromY + share * (toY - fromY) + 11 * Math.sin(angle);
        expect(near([line('road', ...corners)], [x, y])).toEqual(['road']);
      },
    ),
  );
});
