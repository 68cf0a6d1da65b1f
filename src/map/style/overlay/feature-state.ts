import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

type Value = number | string;

/**
 * A paint value by feature-state: `selected` (wins) and `hovered`, both booleans
 * that `PlaceStates` sets on the sources of places.
 */
export function byState(
  selected: Value,
  hovered: Value,
  otherwise: Value | ExpressionSpecification,
): ExpressionSpecification {
  return [
    'case',
    ['boolean', ['feature-state', 'selected'], false],
    selected,
    ['boolean', ['feature-state', 'hovered'], false],
    hovered,
    otherwise,
  ];
}
