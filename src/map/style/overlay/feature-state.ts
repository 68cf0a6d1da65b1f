import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

type Value = number | string;

/**
 * A paint value by what the reader does: feature-state `selected` (wins) and
 * `hovered`, both booleans set by the map view on the `places` source.
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
