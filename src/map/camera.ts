import { boundsOf, type Bounds, type LngLat, type Place } from '../domain/atlas/place';

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
