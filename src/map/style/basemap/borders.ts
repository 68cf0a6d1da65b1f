import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { StyleOptions } from '../options';
import { paletteOf } from '../palette';

/** Internationally recognised borders: solid and calm, on a pale casing. */
export function borderLayers({ theme }: StyleOptions): LayerSpecification[] {
  const colours = paletteOf(theme);
  return [
    {
      id: 'border-casing',
      type: 'line',
      source: 'basemap',
      'source-layer': 'borders',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.halo,
        'line-opacity': 0.7,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 2.4, 12, 5],
      },
    },
    {
      id: 'border',
      type: 'line',
      source: 'basemap',
      'source-layer': 'borders',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 12, 2],
      },
    },
  ];
}
