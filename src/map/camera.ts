import type { Atlas } from '../domain/atlas/atlas';
import { boundsOf, type Bounds, type LngLat, type Place } from '../domain/atlas/place';
import { fromWorld, toWorld, worldSize } from './web-mercator';

/** How the page opens: wide, or narrow on a phone or an upright tablet. Styles have the same query. */
export type Screen = 'wide' | 'narrow';
const NARROW_SCREEN = '(max-width: 639.98px), (orientation: portrait)';

export const screenNow = (): Screen => (matchMedia(NARROW_SCREEN).matches ? 'narrow' : 'wide');

/** CSS pixels between the opening view and the edges of the map. */
export const PADDING = 32;

/** Where a camera stands; `zoom` counts as MapLibre's, so that links hold for every map. */
export interface Camera {
  center: LngLat;
  zoom: number;
}

/** A point is shown from no farther away than this. */
const POINT_ZOOM = 9;

/** Share of the view, at each edge, in which a place does not count as seen. */
const EDGE = 0.08;

/** South-west and north-east, as MapLibre gives bounds. */
type Corners = [LngLat, LngLat];

/**
 * The least move that shows places whole, or null where they are seen already
 * or none has a location: a map that stays put keeps its reader oriented.
 */
export function cameraFor(
  places: Place[],
  [[west, south], [east, north]]: Corners,
  zoom: number,
): { bounds: Bounds } | { center: LngLat; zoom: number } | null {
  const bounds = union(places.map(boundsOf).filter((bounds) => bounds !== null));
  if (!bounds) return null;
  const x = (east - west) * EDGE;
  const y = (north - south) * EDGE;
  const seen =
    bounds[0] >= west + x &&
    bounds[1] >= south + y &&
    bounds[2] <= east - x &&
    bounds[3] <= north - y;
  const nearest = places.length === 1 ? (places[0]!.fromZoom ?? 0) : 0;
  if (seen && zoom >= nearest) return null;
  const isPoint = bounds[0] === bounds[2] && bounds[1] === bounds[3];
  return isPoint
    ? { center: [bounds[0], bounds[1]], zoom: Math.max(zoom, POINT_ZOOM, nearest) }
    : { bounds };
}

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

/** Whether the reader's system asks for no motion. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** What the page frames when it opens without a permalink. */
export function viewOn(screen: Screen, { view, narrowView }: Pick<Atlas, 'view' | 'narrowView'>) {
  return screen === 'narrow' ? (narrowView ?? view) : view;
}

/**
 * Where the camera stands when the page opens: as its address says, else where
 * the chosen place is seen whole, else in the opening view. Map, locator map and
 * opening drawing all begin there.
 *
 * @param width of the map in CSS pixels, as `height`
 */
export function openingCamera(
  atlas: Pick<Atlas, 'view' | 'narrowView' | 'box'>,
  { screen, place, hash }: { screen: Screen; place: Place | null; hash: string },
  width: number,
  height: number,
): Camera {
  const opening = cameraOf(viewOn(screen, atlas), width, height);
  return (
    cameraOfHash(hash, atlas.box) ?? (place && cameraTo([place], opening, width, height)) ?? opening
  );
}

/** The camera that shows places whole, where `camera` does not; null where nothing has to move. */
export function cameraTo(
  places: Place[],
  camera: Camera,
  width: number,
  height: number,
): Camera | null {
  const [x, y] = toWorld(camera.center);
  const size = worldSize(camera.zoom);
  const next = cameraFor(
    places,
    [
      fromWorld([x - width / 2 / size, y + height / 2 / size]),
      fromWorld([x + width / 2 / size, y - height / 2 / size]),
    ],
    camera.zoom,
  );
  return next && ('bounds' in next ? cameraOf(next.bounds, width, height, 48) : next);
}

/** Bounds in the square of the world; see `toWorld`. */
export function inWorld([west, south, east, north]: Bounds) {
  return [...toWorld([west, north]), ...toWorld([east, south])] as const;
}

/** The camera that shows these bounds whole, `padding` pixels from the edges. */
export function cameraOf(bounds: Bounds, width: number, height: number, padding = PADDING): Camera {
  const [left, top, right, bottom] = inWorld(bounds);
  const size = Math.min(
    Math.max(width - 2 * padding, 1) / (right - left),
    Math.max(height - 2 * padding, 1) / (bottom - top),
  );
  const center = fromWorld([(left + right) / 2, (top + bottom) / 2]);
  return { center, zoom: Math.log2(size / worldSize(0)) };
}

/**
 * The camera of a permalink's hash, MapLibre's `#map=zoom/latitude/longitude`;
 * null where it has none that lies inside `box`.
 */
export function cameraOfHash(hash: string, [west, south, east, north]: Bounds): Camera | null {
  const text = new URLSearchParams(hash.slice(1)).get('map');
  const [zoom = NaN, lat = NaN, lng = NaN] = (text ?? '').split('/').map(Number);
  const inside = lng >= west && lng <= east && lat >= south && lat <= north;
  return inside && zoom >= 0 && zoom <= 24 ? { center: [lng, lat], zoom } : null;
}
