/** What MapLibre says lies under the pointer, as far as the ranking needs it. */
export interface Hit {
  placeId: string;
  geometry: 'point' | 'line' | 'area';
  /** Of `MapFeatureProperties`; of a point none. */
  extent?: number;
}

const RANK = { point: 0, line: 1, area: 2 };

/**
 * The places under the pointer, each once, the smaller first: points, then
 * lines, then areas, and among those of one sort the one with the smaller
 * extent. The first is chosen, the others are offered.
 */
export function rankHits(hits: Hit[]): string[] {
  const sorted = hits.toSorted(
    (a, b) => RANK[a.geometry] - RANK[b.geometry] || (a.extent ?? 0) - (b.extent ?? 0),
  );
  return [...new Set(sorted.map((hit) => hit.placeId))];
}

/** Roles that answer to a click, each with the reach that a finger needs. */
const HIT_ROLES = [
  'area-fill:',
  'hit-area:',
  'halo:',
  'area-label:',
  'line-label:',
  'line-name:',
  'label:',
];

/** Whether a click on this style layer is a click on a place. */
export function isHitLayer(styleLayerId: string): boolean {
  return HIT_ROLES.includes(styleLayerId.replace(/:.*/, ':'));
}
