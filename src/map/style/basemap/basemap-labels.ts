import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { ITALIC, REGULAR } from '../fonts';
import type { StyleOptions } from '../options';
import { paletteOf } from '../palette';
import { shapesOf } from '../shapes-by-layer';

/** A name may ask, with `minzoom`, to be left out farther away. */
const NEAR_ENOUGH: ExpressionSpecification = ['<=', ['coalesce', ['get', 'minzoom'], 0], ['zoom']];

const CLOSE_UP: ExpressionSpecification = ['has', 'minzoom'];

/**
 * Names of countries in spaced capitals and of waters in blue italics, in the
 * visitor's order of names where the base map knows them. While a layer that is
 * on names states itself, only those names of countries stay that show close up.
 */
export function basemapLabelLayers(options: StyleOptions): LayerSpecification[] {
  const colours = paletteOf(options.theme);
  const named = [...options.visible].some((layerId) =>
    shapesOf(options.places, layerId, 'point').some(({ kind }) => kind === 'state'),
  );
  const layout: SymbolLayerSpecification['layout'] = {
    'text-field': ['coalesce', ['get', `name:${options.names}`], ['get', 'name']],
    'text-padding': 6,
  };
  const halo = { 'text-halo-color': colours.halo, 'text-halo-width': 1.2 };
  return [
    {
      id: 'country-label',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'countries',
      maxzoom: 11,
      filter: ['all', ['has', 'country'], NEAR_ENOUGH, ...(named ? [CLOSE_UP] : [])],
      layout: {
        ...layout,
        'text-font': REGULAR,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 12, 8, 15, 10, 20],
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.35,
        'text-max-width': 14,
      },
      paint: { ...halo, 'text-color': colours.countryText },
    },
    {
      id: 'water-label',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'countries',
      filter: ['all', ['!', ['has', 'country']], NEAR_ENOUGH],
      layout: {
        ...layout,
        'text-font': ITALIC,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 11, 10, 15],
        'text-letter-spacing': 0.08,
        'text-max-width': 6,
      },
      paint: { ...halo, 'text-color': colours.waterText },
    },
  ];
}
