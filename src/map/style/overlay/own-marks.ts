import type {
  ExpressionSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { BOLD } from '../fonts';
import { shapeImage } from '../icons';
import { OWN_LOOK } from '../looks';
import { ASIDE, NUMBER_SIZES } from '../own-marks';
import type { StyleOptions } from '../options';
import { isDrawn, type Drawn } from './layer-expressions';

const NUMBER: ExpressionSpecification = ['coalesce', ['get', 'number'], ''];

const UPON = ['literal', [0, 0]];

/** A value by the size of a mark's number, in CSS pixels. */
function bySize<Value>(pick: (size: number) => Value): ExpressionSpecification {
  const [none, ...sizes] = NUMBER_SIZES.map(pick);
  const cases = sizes.flatMap((value, index) => [index + 1, value]);
  return ['match', ['length', NUMBER], ...cases, none] as unknown as ExpressionSpecification;
}

/** Where a mark stands beside its spot, in pixels that are so large: above a sign only where that is drawn. */
function aside(pixel: number, options: StyleOptions): ExpressionSpecification {
  const cases = Object.entries(ASIDE).flatMap(([side, [x, y]]) => {
    const place = ['literal', [x * pixel, y * pixel]];
    return [side, side === 'above' ? ['case', isDrawn(options), place, UPON] : place];
  });
  return ['match', ['get', 'aside'], ...cases, UPON] as unknown as ExpressionSpecification;
}

/** Marks of the visitor's own articles, of the same size at every zoom, each with its number. */
export function ownMarks({
  colours,
  options,
}: Drawn): Pick<SymbolLayerSpecification, 'layout' | 'paint'> {
  return {
    layout: {
      'icon-image': shapeImage(OWN_LOOK.shape),
      'icon-offset': aside(1, options),
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'text-field': NUMBER,
      'text-font': BOLD,
      'text-size': bySize((size) => size),
      // In ems.
      'text-offset': bySize((size) => aside(1 / size, options)),
      'text-allow-overlap': true,
    },
    paint: {
      'icon-color': colours[OWN_LOOK.colour],
      'icon-halo-color': colours.pointFill,
      'icon-halo-width': 3,
      'text-color': colours.pointFill,
    },
  };
}
