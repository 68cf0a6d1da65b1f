/**
 * The draw order of the map, from bottom to top: the only place that decides
 * what lies on what. A name without colon is a style layer of the base map;
 * one that ends in a colon is a role that every layer may play, as
 * `line:` stands for `line:hill-road` and its like. MapLibre places labels
 * from the top down, so that those at the end never give way to those before.
 */
export const DRAW_ORDER = [
  'sea',
  'land',
  'coast',
  'lake',
  'shore',
  'uncertainty:',
  'relief',
  'border-casing',
  'river',
  'border',
  'area-fill:',
  'area-hatch:',
  'area-edge:',
  'glow:',
  'casing:',
  'line:',
  'hit-area:',
  'country-label',
  'water-label',
  'river-label',
  'town',
  'known-point:',
  'halo:',
  'point:',
  'area-label:',
  'line-label:',
  'label:',
  // Above names, which make room for them.
  'mark:',
  // Last, since it can stand in one spot alone; the names of points have eight to choose from.
  'line-name:',
  // They give way to nothing.
  'said:',
] as const;

/** Where a style layer stands in `DRAW_ORDER`; throws for one that has no place there. */
export function rank(styleLayerId: string): number {
  const role = styleLayerId.replace(/:.*/, ':');
  const at = DRAW_ORDER.findIndex((entry) => entry === role);
  if (at === -1) throw new Error(`Style layer "${styleLayerId}": expected a role in DRAW_ORDER.`);
  return at;
}
