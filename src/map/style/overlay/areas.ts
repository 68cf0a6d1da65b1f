import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Layer } from '../../../domain/atlas/place';
import { byState } from './feature-state';
import { hatchImage } from '../icons';
import type { StyleOptions } from '../options';
import { areaLook, EDGE, HATCH, WASH_OPACITY } from '../looks';
import { paletteOf } from '../palette';
import { shapesOf } from '../shapes-by-layer';
import { bySubject, inLayer, roleId, visibility } from './layer-expressions';

/** Style layers of the areas of one layer, bottom to top; none where it has none. */
export function areaLayers(options: StyleOptions, { id }: Layer): LayerSpecification[] {
  const shapes = shapesOf(options.places, id, 'area');
  if (shapes.length === 0) return [];
  const colours = paletteOf(options.theme);
  const colour = bySubject(shapes, (shape) => colours[areaLook(shape).colour]);
  const common = { source: 'places', filter: inLayer(id, 'area') };
  const layout = { visibility: visibility(options, id) };
  return [
    {
      id: roleId('area-fill', id),
      type: 'fill',
      ...common,
      layout,
      paint: {
        'fill-color': colour,
        'fill-opacity': fading(byState(0.32, 0.22, WASH_OPACITY), byState(0.18, 0.14, 0.08)),
      },
    },
    {
      id: roleId('area-hatch', id),
      type: 'fill',
      ...common,
      layout,
      paint: {
        'fill-pattern': bySubject(shapes, (shape) => hatchImage(colours[areaLook(shape).colour])),
        'fill-opacity': fading(byState(0.75, 0.6, HATCH.opacity), byState(0.4, 0.3, 0.2)),
      },
    },
    {
      id: roleId('area-edge', id),
      type: 'line',
      ...common,
      layout: { ...layout, 'line-join': 'round' },
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
  return ['interpolate', ['linear'], ['zoom'], 8, farOff, 13, closeUp] as ExpressionSpecification;
}
