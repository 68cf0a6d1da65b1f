import type { Place } from '../domain/atlas/place';

/** What MapLibre says lies under the pointer, as far as the ranking needs it. */
export interface Hit {
  placeId: string;
  geometry: 'point' | 'line' | 'area';
}

const RANK = { point: 0, line: 1, area: 2 };

/**
 * The places under the pointer, each once, the smaller first: points, then
 * lines, then areas, and among those of one sort the one with the smaller
 * extent. The first is chosen, the others are offered.
 */
export function rankHits(hits: Hit[], places: ReadonlyMap<string, Place>): string[] {
  const sorted = hits.toSorted(
    (a, b) =>
      RANK[a.geometry] - RANK[b.geometry] || extent(places, a.placeId) - extent(places, b.placeId),
  );
  return [...new Set(sorted.map((hit) => hit.placeId))];
}

/** Square degrees: enough to tell the smaller of two places of one region. */
function extent(places: ReadonlyMap<string, Place>, id: string): number {
  const bounds = places.get(id)?.shapes[0]?.bounds;
  if (!bounds) return 0;
  const [west, south, east, north] = bounds;
  return (east - west) * (north - south);
}
