import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { ITALIC } from '../fonts';
import { hatchImage } from '../icons';
import { areaLook, EDGE, HATCH, WASH_OPACITY } from '../looks';
import { bySubject, byState, byZoom, inLayer, firstName, type Drawn } from './layer-expressions';
import { SPACING } from './line-labels';

/** Style layers of the areas of one layer, by role. */
export function areaLayers({ layerId, shapes, colours }: Drawn): LayerSpecification[] {
  const colour = bySubject(shapes, (shape) => colours[areaLook(shape).colour]);
  const common = { source: 'places', filter: inLayer(layerId, 'area') };
  return [
    {
      id: 'area-fill',
      type: 'fill',
      ...common,
      paint: {
        'fill-color': colour,
        'fill-opacity': fading(byState(0.32, 0.22, WASH_OPACITY), byState(0.18, 0.14, 0.08)),
      },
    },
    {
      id: 'area-hatch',
      type: 'fill',
      ...common,
      paint: {
        'fill-pattern': bySubject(shapes, (shape) => hatchImage(colours[areaLook(shape).colour])),
        'fill-opacity': fading(byState(0.75, 0.6, HATCH.opacity), byState(0.4, 0.3, 0.2)),
      },
    },
    {
      id: 'area-edge',
      type: 'line',
      ...common,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': byState(2.4, 1.8, EDGE),
        'line-dasharray': bySubject<number[]>(shapes, (shape) => areaLook(shape).dash),
      },
    },
  ];
}

/** Close up an area fills the screen, and must not drown what lies on it. */
function fading(farOff: ExpressionSpecification, closeUp: ExpressionSpecification) {
  return byZoom(8, farOff, 13, closeUp);
}

/** Names of the areas of one layer, set into their edge as on a contour line. */
export function areaLabelLayers({
  layerId,
  shapes,
  colours,
  options,
}: Drawn): LayerSpecification[] {
  return [
    {
      id: 'area-label',
      type: 'symbol',
      source: 'places-smooth',
      filter: inLayer(layerId, 'area'),
      minzoom: 9,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': SPACING,
        'text-field': firstName(options.names),
        'text-font': ITALIC,
        'text-size': byZoom(9, 11.5, 12, 14),
        'text-letter-spacing': 0.06,
        'text-max-angle': 18,
      },
      paint: {
        'text-color': bySubject(shapes, (shape) => colours[areaLook(shape).textColour]),
        'text-halo-color': colours.halo,
        'text-halo-width': 1.8,
      },
    },
  ];
}
