import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { ITALIC } from '../fonts';
import type { StyleOptions } from '../options';
import { paletteOf } from '../palette';

const AREA: ExpressionSpecification = ['in', 'Polygon', ['geometry-type']];
const COURSE: ExpressionSpecification = ['in', 'LineString', ['geometry-type']];

/** Lakes and reservoirs with a soft shore, rivers as lines. */
export function waterLayers({ theme }: StyleOptions): LayerSpecification[] {
  const colours = paletteOf(theme);
  return [
    {
      id: 'lake',
      type: 'fill',
      source: 'basemap',
      'source-layer': 'water',
      filter: AREA,
      paint: {
        'fill-color': ['match', ['get', 'kind'], 'sea', colours.sea, colours.lake],
      },
    },
    {
      id: 'shore',
      type: 'line',
      source: 'basemap',
      'source-layer': 'water',
      filter: AREA,
      paint: {
        'line-color': colours.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 12, 1.2],
      },
    },
    {
      id: 'river',
      type: 'line',
      source: 'basemap',
      'source-layer': 'water',
      filter: COURSE,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colours.waterLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1.4, 9, 3.6, 12, 6],
      },
    },
  ];
}

/** River names along their course. */
export function waterLabelLayers({ theme }: StyleOptions): LayerSpecification[] {
  const colours = paletteOf(theme);
  return [
    {
      id: 'river-label',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'water',
      filter: ['all', COURSE, ['has', 'name']],
      minzoom: 8.5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 500,
        'text-field': ['get', 'name'],
        'text-font': ITALIC,
        'text-size': 12,
        'text-letter-spacing': 0.08,
        'text-max-angle': 35,
        'text-offset': [0, 0.9],
      },
      paint: {
        'text-color': colours.waterText,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.4,
      },
    },
  ];
}
