import type { Atlas } from '../domain/atlas/atlas';
import type { Bounds, LngLat } from '../domain/atlas/place';
import { fromWorld, toWorld, worldSize } from './web-mercator';

/** How the page opens: wide, or narrow on a phone or an upright tablet. Styles have the same query. */
export type Screen = 'wide' | 'narrow';
const NARROW_SCREEN = '(max-width: 639.98px), (orientation: portrait)';

export const screenNow = (): Screen => (matchMedia(NARROW_SCREEN).matches ? 'narrow' : 'wide');

/** CSS pixels between the opening view and the edges of the map. */
export const PADDING = 32;

/** The nearest that the map is shown from; a permalink that asks for more gets this. */
export const MAX_ZOOM = 15;

/** Where a camera stands; `zoom` counts as MapLibre's, so that links hold for every map. */
export interface Camera {
  center: LngLat;
  zoom: number;
}

/** Whether the reader's system asks for no motion. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** What the page frames when it opens without a permalink. */
export function viewOn(screen: Screen, { view, narrowView }: Pick<Atlas, 'view' | 'narrowView'>) {
  return screen === 'narrow' ? (narrowView ?? view) : view;
}

/** A map's size, in CSS pixels, and what its camera does not leave, in degrees. */
export interface Extent {
  width: number;
  height: number;
  box: Bounds;
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
  return inside && zoom >= 0 ? { center: [lng, lat], zoom: Math.min(zoom, MAX_ZOOM) } : null;
}
