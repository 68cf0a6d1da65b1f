import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { REGULAR } from '../fonts';
import { shapeImage } from '../icons';
import { isMarked } from '../looks';
import { TOWN_RANKS, type StyleOptions } from '../options';
import { paletteOf } from '../palette';

/**
 * Towns of the base map: dot and name together, and both give way to our own.
 * A town whose `placeId` has a point in a layer that is on is not drawn twice.
 */
export function townLayers({ theme, names, places, visible }: StyleOptions): LayerSpecification[] {
  const colours = paletteOf(theme);
  const drawn = places
    .filter(({ shapes }) => shapes.some((shape) => isMarked(shape) && visible.has(shape.layerId)))
    .map(({ id }) => id);
  return [
    {
      id: 'town',
      type: 'symbol',
      source: 'basemap',
      'source-layer': 'towns',
      filter: [
        'all',
        ['<=', ['get', 'rank'], ['step', ['zoom'], 1, ...TOWN_RANKS.flat()]],
        ['!', ['in', ['get', 'placeId'], ['literal', drawn]]],
      ],
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'icon-image': shapeImage('dot'),
        'icon-size': ['interpolate', ['linear'], ['get', 'rank'], 1, 0.8, 5, 0.5],
        'text-field': ['coalesce', ['get', `name:${names}`], ['get', 'name']],
        'text-font': REGULAR,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          7,
          ['interpolate', ['linear'], ['get', 'rank'], 1, 12, 5, 10],
          12,
          ['interpolate', ['linear'], ['get', 'rank'], 1, 16, 5, 12],
        ],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'text-padding': 4,
      },
      paint: {
        'icon-color': colours.townText,
        'icon-halo-color': colours.halo,
        'icon-halo-width': 2,
        'text-color': colours.townText,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.4,
      },
    },
  ];
}
