import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bounds, LngLat, Place } from '../../src/domain/atlas/place';
import type { Camera } from '../../src/map/camera';
import { cameraTo, type Room } from '../../src/map/camera-to';
import { toWorld, worldSize } from '../../src/map/web-mercator';
import { createPlace } from '../fixtures/create-atlas';

const box: Bounds = [40, 36, 52, 43];

function placeAt(bounds: Bounds): Place {
  const place = createPlace();
  return { ...place, shapes: [{ ...place.shapes[0]!, bounds }] };
}

/** Where bounds stand in the picture that a camera takes. */
function standing(
  [west, south, east, north]: Bounds,
  camera: Camera,
  width: number,
  height: number,
) {
  const size = worldSize(camera.zoom);
  const [x, y] = toWorld(camera.center);
  const [[left, top], [right, bottom]] = [toWorld([west, north]), toWorld([east, south])];
  return {
    left: (left - x) * size + width / 2,
    right: (right - x) * size + width / 2,
    top: (top - y) * size + height / 2,
    bottom: (bottom - y) * size + height / 2,
  };
}

const within = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
/** Far enough from the edges of the box that the camera can put it on either side. */
const bounds = fc
  .tuple(within(43, 48), within(38.5, 40), within(0.01, 1), within(0.01, 1))
  .map(([west, south, width, height]): Bounds => [west, south, west + width, south + height]);
const camera = fc.record({
  center: fc.tuple(within(44, 48), within(38, 41)) as fc.Arbitrary<LngLat>,
  zoom: within(7, 13),
});
const EDGES = { left: 12, top: 48, right: 100, bottom: 36 };
const screen = fc.constantFrom<{ width: number; height: number; room: Room }>(
  { width: 912, height: 764, room: { edges: EDGES, column: 389, half: 406 } },
  { width: 656, height: 732, room: { edges: EDGES, column: 304, half: 390 } },
  { width: 700, height: 440, room: { edges: EDGES, column: 304, half: 244 } },
  { width: 452, height: 1140, room: { edges: EDGES, column: 0, half: 594 } },
  {
    width: 390,
    height: 380,
    room: { edges: { left: 12, top: 56, right: 12, bottom: 24 }, column: 0, half: 0 },
  },
);

test('a chosen place is seen whole, with room for its popup, and not too small', () => {
  fc.assert(
    fc.property(bounds, camera, screen, (shape, now, { width, height, room }) => {
      const next = cameraTo([placeAt(shape)], now, { width, height, box, room }) ?? now;
      const { left, right, top, bottom } = standing(shape, next, width, height);
      const { edges, column, half } = room;
      const toLeft = left - edges.left;
      const toRight = width - edges.right - right;
      const above = top - edges.top;
      const below = height - edges.bottom - bottom;
      expect(Math.min(toLeft, toRight, above, below)).toBeGreaterThan(-0.001);
      const isFree =
        (column > 0 && Math.max(toLeft, toRight) > column - 0.001) ||
        Math.max(above, below) > half - 0.001;
      expect(isFree).toBe(true);
      // A line or an area is not shown from nearer than zoom 11.
      if (next.zoom < 10.99) {
        expect(Math.max(right - left, bottom - top)).toBeGreaterThan(119);
      }
    }),
  );
});

test('a point is shown from zoom 9 at least', () => {
  fc.assert(
    fc.property(bounds, camera, screen, ([lng, lat], now, { width, height, room }) => {
      const town = placeAt([lng, lat, lng, lat]);
      const next = cameraTo([town], now, { width, height, box, room }) ?? now;
      expect(next.zoom).toBeGreaterThanOrEqual(9);
    }),
  );
});

test('a camera that shows a place does not move', () => {
  fc.assert(
    fc.property(bounds, camera, screen, (shape, now, { width, height, room }) => {
      const options = { width, height, box, room };
      const next = cameraTo([placeAt(shape)], now, options);
      if (next) expect(cameraTo([placeAt(shape)], next, options)).toBeNull();
    }),
  );
});

test('at the edge of the map the popup stands on the other side', () => {
  for (const lng of [40.3, 51.7]) {
    const edge: Bounds = [lng - 0.2, 39, lng + 0.2, 39.3];
    const options = {
      width: 912,
      height: 764,
      box,
      room: { edges: EDGES, column: 389, half: 406 },
    };
    const next = cameraTo([placeAt(edge)], { center: [46, 39.5], zoom: 8 }, options)!;
    const { left, right } = standing(edge, next, 912, 764);
    expect(Math.max(left, 912 - right)).toBeGreaterThanOrEqual(389);
  }
});

test('what is too long for the clear part of a map is seen whole as long as the map is wide enough', () => {
  // The camera comes no farther away than the box is high: a degree of longitude takes 127 pixels.
  const room = { edges: EDGES, column: 0, half: 0 };
  const options = { width: 452, height: 1140, box, room };
  for (const west of [40.5, 45, 47.8]) {
    const long: Bounds = [west, 39, west + 3.3, 39.5];
    const next = cameraTo([placeAt(long)], { center: [46, 39.5], zoom: 9 }, options)!;
    const { left, right } = standing(long, next, 452, 1140);
    expect(left).toBeGreaterThanOrEqual(11.99);
    expect(right).toBeLessThanOrEqual(440.01);
    expect(cameraTo([placeAt(long)], next, options)).toBeNull();
  }
});
