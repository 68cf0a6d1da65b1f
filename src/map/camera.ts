import type { Bounds, LngLat, Place } from '../domain/place';

/** A point is shown from no farther away than this. */
const POINT_ZOOM = 9;

/** Part of the view, at its edges, in which a place does not count as seen. */
const EDGE = 0.08;

/** South-west and north-east, as MapLibre gives bounds. */
type Corners = [LngLat, LngLat];

/**
 * The least move that shows a place whole, or null where it is seen already or
 * has no location: a map that stays put does not lose its reader.
 */
export function cameraFor(
  place: Place,
  [[west, south], [east, north]]: Corners,
  zoom: number,
): { bounds: Bounds } | { center: LngLat; zoom: number } | null {
  const bounds = place.shapes.find((shape) => shape.bounds !== null)?.bounds;
  if (!bounds || !place.anchor) return null;
  const x = (east - west) * EDGE;
  const y = (north - south) * EDGE;
  const seen =
    bounds[0] >= west + x &&
    bounds[1] >= south + y &&
    bounds[2] <= east - x &&
    bounds[3] <= north - y;
  if (seen) return null;
  const isPoint = bounds[0] === bounds[2] && bounds[1] === bounds[3];
  return isPoint ? { center: place.anchor, zoom: Math.max(zoom, POINT_ZOOM) } : { bounds };
}

/** Whether the reader's system asks for no motion. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
