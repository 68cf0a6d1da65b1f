import type { Bounds, LngLat } from '../../domain/atlas/place';
import { inWorld } from '../../map/camera';
import { fromWorld, toWorld } from '../../map/web-mercator';

/** How much wider than the places the view is: room for their names. */
const ROOM = 1.35;
/** The least width of the view, as a share of that of the view it is like: about two zooms nearer. */
const NEAREST = 0.2;
/** Digits of degrees: a metre. */
const DIGITS = 5;

/**
 * The opening view that shows some places, in the proportions of another view:
 * a style sheet that is the same for every atlas has these. Inside the box, even
 * where that leaves places out.
 *
 * @param points none for the other view as it is
 */
export function viewAround(points: LngLat[], like: Bounds, box: Bounds): Bounds {
  if (points.length === 0) return like;
  const [left, top, right, bottom] = inWorld(like);
  const [west, north, east, south] = inWorld(box);
  const ratio = (right - left) / (bottom - top);
  const at = points.map(toWorld);
  const [minX, maxX] = ends(at.map(([x]) => x));
  const [minY, maxY] = ends(at.map(([, y]) => y));
  const spread = Math.max(maxX - minX, (maxY - minY) * ratio);
  const wanted = Math.max(spread * ROOM, (right - left) * NEAREST);
  const width = Math.min(wanted, east - west, (south - north) * ratio);
  const height = width / ratio;
  const x = within((minX + maxX) / 2, width, west, east);
  const y = within((minY + maxY) / 2, height, north, south);
  const [w, n] = fromWorld([x - width / 2, y - height / 2]);
  const [e, s] = fromWorld([x + width / 2, y + height / 2]);
  const [boxWest, boxSouth, boxEast, boxNorth] = box;
  return [
    Math.max(boxWest, round(w)),
    Math.max(boxSouth, round(s)),
    Math.min(boxEast, round(e)),
    Math.min(boxNorth, round(n)),
  ];
}

/** The least and the most; of more numbers than can be handed to `Math.min`. */
function ends(numbers: number[]): [number, number] {
  return numbers.reduce(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Infinity, -Infinity],
  );
}

/** The middle of a stretch of this length between two ends, as near as can be to where it is wanted. */
function within(middle: number, length: number, from: number, to: number): number {
  return Math.min(Math.max(middle, from + length / 2), to - length / 2);
}

const round = (degrees: number) => Number(degrees.toFixed(DIGITS));
