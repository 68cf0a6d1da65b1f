import { boundsOf, type Bounded, type Bounds, type Place } from '../domain/atlas/place';
import { cameraOf, inWorld, type Camera, type Extent } from './camera';
import { fromWorld, toWorld, worldSize } from './web-mercator';

/** A point is shown from no farther away than this. */
const POINT_ZOOM = 9;

/** A line or an area is shown from no nearer than this: few are known so exactly. */
const CLOSEST = 11;

/** CSS pixels: what is smaller than this is shown from nearer. */
const SMALLEST = 120;

const BESIDE = ['right', 'left'] as const;
const ABOVE_OR_BELOW = ['below', 'above'] as const;

/** What covers a map, in CSS pixels. */
export interface Room {
  /** At its edges: date, controls, credits. */
  edges: { left: number; top: number; right: number; bottom: number };
  /** Width of a popup that stands beside a place, with the gap; 0 where the map is too narrow. */
  column: number;
  /** Height of a popup that stands above or below a place, with the gap; 0 where none covers the map. */
  half: number;
}

/** The edges of a map as if nothing stood there. */
const BARE = { left: 12, top: 12, right: 12, bottom: 12 };

/** On which side of its place a popup stands. */
export type Side = 'right' | 'left' | 'below' | 'above';

/** CSS pixels between a popup and its place. */
export const GAP = 24;

const PHONE = '(max-width: 639.98px)';

/** CSS pixels: a map has to be so wide for a popup to stand beside a place. */
const COLUMN_FROM = 560;

/** What covers a map of this size; of a popup, as `PlacePopup` has it. On a phone it stands below the map. */
export function roomOn({ width, height }: Omit<Extent, 'box'>, withPopup: boolean): Room {
  if (matchMedia(PHONE).matches) {
    return { edges: { left: 16, top: 56, right: 56, bottom: 24 }, column: 0, half: 0 };
  }
  const edges = { left: 12, top: 48, right: 100, bottom: 36 };
  if (!withPopup) return { edges, column: 0, half: 0 };
  const column = width < COLUMN_FROM ? 0 : Math.min(Math.max(0.4 * width, 280), 376) + GAP;
  return { edges, column, half: height / 2 + GAP };
}

/** A box on the map, in CSS pixels from its upper left corner. */
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** The first of these sides of a place that has room for the popup; undefined where none has. */
export function sideWithRoom(
  place: Box,
  { width, height }: Omit<Extent, 'box'>,
  { edges, column, half }: Room,
  sides: readonly Side[] = ['right', 'left', 'below', 'above'],
): Side | undefined {
  const missing = {
    right: column ? column - (width - edges.right - place.right) : Infinity,
    left: column ? column - (place.left - edges.left) : Infinity,
    below: half - (height - edges.bottom - place.bottom),
    above: half - (place.top - edges.top),
  };
  return sides.find((side) => missing[side] <= 0);
}

/** What a camera can show: a place, or a box that is none. */
type Framed = Bounded & Pick<Place, 'fromZoom'>;

function union([first, ...others]: Bounds[]): Bounds | null {
  if (!first) return null;
  return others.reduce<Bounds>(
    (all, one) => [
      Math.min(all[0], one[0]),
      Math.min(all[1], one[1]),
      Math.max(all[2], one[2]),
      Math.max(all[3], one[3]),
    ],
    first,
  );
}

/**
 * The camera that shows places whole and large enough, with room for a popup
 * beside them or, where no side of the map leaves it, above or below; null where
 * `camera` does so already, or none has a location: a map that stays put keeps
 * its reader oriented.
 */
export function cameraTo(
  places: readonly Framed[],
  camera: Camera,
  extent: Extent & { room: Room },
): Camera | null {
  const { camera: clear, shows } = cameraIn(places, camera, extent);
  if (shows) return clear;
  // What stands at the edges may cover the ends of something long: better than that the map cuts them off.
  const bare = cameraIn(places, camera, { ...extent, room: { ...extent.room, edges: BARE } });
  return bare.shows ? bare.camera : clear;
}

/** The same in a certain room, and whether it shows them whole; the nearest to that where none does. */
function cameraIn(
  places: readonly Framed[],
  { center, zoom }: Camera,
  { width, height, box, room }: Extent & { room: Room },
): { camera: Camera | null; shows: boolean } {
  const bounds = union(places.map(boundsOf).filter((bounds) => bounds !== null));
  if (!bounds) return { camera: null, shows: true };
  const [left, top, right, bottom] = inWorld(bounds);
  const [west, north, east, south] = inWorld(box);
  const { edges, column, half } = room;
  const nearest = places.length === 1 ? (places[0]!.fromZoom ?? 0) : 0;
  const isPoint = left === right && top === bottom;
  // MapLibre keeps the view inside the box, and so no farther away than the box is large.
  const farthest = Math.log2(
    Math.max(width / (east - west), height / (south - north)) / worldSize(0),
  );

  const now = toWorld(center);

  /** Whether a camera with this middle, in the square of the world, shows all of it beside the popup. */
  const showsAt = ([x, y]: readonly [number, number], size: number, sides: readonly Side[]) => {
    const place = {
      left: (left - x) * size + width / 2,
      top: (top - y) * size + height / 2,
      right: (right - x) * size + width / 2,
      bottom: (bottom - y) * size + height / 2,
    };
    const isInside =
      place.left >= edges.left &&
      place.top >= edges.top &&
      place.right <= width - edges.right &&
      place.bottom <= height - edges.bottom;
    return isInside && sideWithRoom(place, { width, height }, room, sides) !== undefined;
  };

  const span = Math.max(right - left, bottom - top) * worldSize(zoom);
  const isLarge = isPoint ? zoom >= POINT_ZOOM : span >= SMALLEST || zoom >= CLOSEST;

  /** Cameras with the place in the middle of what a popup on this side leaves of the map. */
  const camerasWith = (side: Side) => {
    const isBeside = side === 'right' || side === 'left';
    const [toSide, toEnd] = isBeside ? [column, 0] : [0, half];
    const sign = side === 'right' || side === 'below' ? 1 : -1;
    const freeWidth = width - edges.left - edges.right - toSide;
    const freeHeight = height - edges.top - edges.bottom - toEnd;
    const padding = Math.min(24, freeWidth / 10, freeHeight / 10);
    const whole = Math.min(cameraOf(bounds, freeWidth, freeHeight, padding).zoom, CLOSEST);
    const fitting = isLarge ? Math.min(zoom, whole) : whole;
    // From farther away the edge of the box may leave no room.
    const zooms = isPoint ? [Math.max(zoom, POINT_ZOOM, nearest), CLOSEST] : [fitting, whole];
    return zooms.map((asked, step) => {
      const next = Math.max(asked, farthest);
      const size = worldSize(next);
      const x = (left + right + (edges.right - edges.left + sign * toSide) / size) / 2;
      const y = (top + bottom + (edges.bottom - edges.top + sign * toEnd) / size) / 2;
      const middle = [
        inside(x, west, east, width / size),
        inside(y, north, south, height / size),
      ] as [number, number];
      const away = Math.abs(middle[0] - now[0]);
      return { middle, zoom: next, step, away, shows: showsAt(middle, size, [side]) };
    });
  };

  let best: ReturnType<typeof camerasWith>[number] | undefined;
  for (const sides of column ? [BESIDE, ABOVE_OR_BELOW] : [ABOVE_OR_BELOW]) {
    if (isLarge && zoom >= nearest && showsAt(now, worldSize(zoom), sides))
      return { camera: null, shows: true };
    const cameras = sides
      .flatMap(camerasWith)
      .toSorted((a, b) => a.step - b.step || a.away - b.away);
    best ??= cameras[0];
    const shown = cameras.find(({ shows }) => shows);
    if (shown)
      return { camera: { center: fromWorld(shown.middle), zoom: shown.zoom }, shows: true };
  }
  return { camera: { center: fromWorld(best!.middle), zoom: best!.zoom }, shows: false };
}

/** The nearest middle at which a view of this length lies between two edges. */
function inside(middle: number, from: number, to: number, length: number): number {
  if (to - from < length) return (from + to) / 2;
  return Math.min(Math.max(middle, from + length / 2), to - length / 2);
}
