import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { REGULAR } from './fonts';
import type { StyleOptions } from './options';
import { paletteOf } from './palette';
import { shapesOf } from './reader-layers';

/**
 * Names of countries in spaced capitals, in the reader's order of names where
 * the base map knows them. Off while a layer that is on names states itself.
 */
export function countryLabelLayers(options: StyleOptions): LayerSpecification[] {
  if (options.data.countries === undefined) return [];
  const colours = paletteOf(options.theme);
  const named = [...options.visible].some((layerId) =>
    shapesOf(options.places, layerId, 'point').some(({ kind }) => kind === 'state'),
  );
  return [
    {
      id: 'country-label',
      type: 'symbol',
      source: 'countries',
      maxzoom: 11,
      layout: {
        visibility: named ? 'none' : 'visible',
        'text-field': ['coalesce', ['get', `name:${options.names}`], ['get', 'name']],
        'text-font': REGULAR,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 12, 10, 20],
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.35,
        'text-max-width': 12,
        'text-padding': 6,
      },
      paint: {
        'text-color': colours.countryText,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.2,
      },
    },
  ];
}
