import { destination, length, lineString } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  takeMeasure,
  type Drawn,
  type MeasurableFeatures,
} from '../../src/domain/measuring/measure';

const METRES = { units: 'meters' } as const;
const START: Position = [12, 52];
/** A point so many metres east and north of the start. */
const at = (east: number, north: number): Position =>
  destination(destination(START, east, 90, METRES), north, 0, METRES).geometry.coordinates;

function createDrawn(geometry: Geometry, overrides: Partial<Drawn> = {}): Drawn {
  const schematic = false;
  return { placeId: 'x', title: 'X', geometry, precisionMetres: 100, schematic, ...overrides };
}

/** A road 10 km long, a band 2 km wide around it, a town 500 m north of it, a country of its west. */
function createGround(road: Partial<Drawn> = {}): MeasurableFeatures {
  const line = { type: 'LineString' as const, coordinates: [at(0, 0), at(10_000, 0)] };
  const ring = (west: number, south: number, east: number, north: number) => [
    [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)],
  ];
  return {
    drawn: [
      createDrawn(line, { placeId: 'road', title: 'Road', ...road }),
      createDrawn(
        { type: 'Polygon', coordinates: ring(0, -1000, 10_000, 1000) },
        { placeId: 'road', title: 'Band' },
      ),
      createDrawn(
        { type: 'Point', coordinates: at(5000, 500) },
        { placeId: 'town', title: 'Town', precisionMetres: 30 },
      ),
      createDrawn(
        { type: 'Point', coordinates: at(5000, 1400) },
        { placeId: 'village', title: 'Village', precisionMetres: 30 },
      ),
    ],
    countries: [
      {
        code: 'WST',
        name: 'West',
        areas: [
          { type: 'Polygon', coordinates: ring(-5000, -5000, 4000, 5000) },
          { type: 'Polygon', coordinates: ring(9000, -5000, 9500, 5000) },
        ],
      },
      {
        code: 'ALL',
        name: 'All',
        areas: [{ type: 'Polygon', coordinates: ring(-5000, -5000, 20_000, 5000) }],
      },
      {
        code: 'FAR',
        name: 'Far',
        areas: [{ type: 'Polygon', coordinates: ring(30_000, 0, 40_000, 5000) }],
      },
    ],
  };
}

const near = (metres: number): unknown =>
  expect.toSatisfy((value: number) => Math.abs(value - metres) <= 3, `about ${metres}`);

describe('a measure', () => {
  it('of a length is that of the line, give or take its two ends', () => {
    const { drawn } = createGround();
    const line = lineString((drawn[0]!.geometry as { coordinates: Position[] }).coordinates);
    expect(takeMeasure({ kind: 'length', line: 'road' }, createGround())).toMatchObject({
      metres: Math.round(length(line, METRES)),
      uncertaintyMetres: 200,
      atLeast: false,
    });
  });

  it('of a schematic line is a lower bound, and says so', () => {
    const ground = createGround({ schematic: true });
    const { atLeast, uncertaintyMetres, method } = takeMeasure(
      { kind: 'length', line: 'road' },
      ground,
    );
    expect([atLeast, uncertaintyMetres]).toEqual([true, null]);
    expect(method).toContain('Road. Schematic');
  });

  it.each([
    ['WST', 4500],
    ['ALL', 10_000],
    ['FAR', 0],
  ])('of a crossing is the length within %s alone', (country, metres) => {
    const found = takeMeasure({ kind: 'crossing', line: 'road', country }, createGround());
    expect(found).toMatchObject({ metres: near(metres), uncertaintyMetres: 200 });
  });

  it('of a width goes from edge to edge', () => {
    const found = takeMeasure({ kind: 'width', area: 'road', line: 'road' }, createGround());
    expect(found).toMatchObject({ metres: near(2000), uncertaintyMetres: null });
  });

  it('of a distance adds both uncertainties', () => {
    const found = takeMeasure({ kind: 'distance', point: 'town', line: 'road' }, createGround());
    expect(found).toMatchObject({ metres: near(500), uncertaintyMetres: 130 });
  });

  it('of what is inside gives the distance from the edge', () => {
    const [town, village] = ['town', 'village'].map((point) =>
      takeMeasure({ kind: 'inside', point, area: 'road' }, createGround()),
    );
    expect(town).toMatchObject({ inside: true, metres: near(500) });
    expect(village).toMatchObject({ inside: false, metres: near(400) });
    expect(town!.method).not.toContain('cannot tell');
  });

  it('says where the uncertainty is larger than the distance from the edge', () => {
    const ground = createGround();
    ground.drawn[1]!.precisionMetres = 480;
    const { method } = takeMeasure({ kind: 'inside', point: 'town', area: 'road' }, ground);
    expect(method).toContain('this map cannot tell inside from outside');
  });

  it('names what is not drawn as it would have to be', () => {
    expect(() => takeMeasure({ kind: 'length', line: 'town' }, createGround())).toThrow(
      'expected a place that is drawn as a line, got "town"',
    );
  });
});
