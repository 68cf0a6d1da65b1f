import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { ITALIC, REGULAR } from '../fonts';
import { shapeImage } from '../icons';
import { TOWN_RANKS, type StyleOptions } from '../options';
import { byZoom, isDrawn, NEAR_ENOUGH } from '../overlay/layer-expressions';
import { paletteOf } from '../palette';
import { COURSE, SOURCE } from './ground';

const CLOSE_UP: ExpressionSpecification = ['has', 'minzoom'];

/**
 * Names of countries in spaced capitals and of waters in blue italics, in the
 * visitor's order of names where the base map knows them, those of rivers along
 * their course. While a layer that is on names states itself, only those names of
 * countries stay that show close up. Towns: dot and name together, and both give
 * way to our own; one that a layer which is on marks too is not drawn twice.
 */
export function nameLayers({
  theme,
  names,
  layers,
  visible,
  library,
}: StyleOptions): LayerSpecification[] {
  const colours = paletteOf(theme);
  const on = layers.filter(({ id }) => visible.has(id));
  const isNamed = on.some(({ shapes }) =>
    shapes.some(({ kind, geometry, own }) => kind === 'state' && geometry === 'point' && !own),
  );
  const marked = (library?.features ?? [])
    .filter(({ properties: { layerId } }) => visible.has(layerId))
    .map(({ properties: { placeId } }) => placeId);
  const isMarked: ExpressionSpecification = [
    'in',
    ['coalesce', ['get', 'placeId'], ''],
    ['literal', marked],
  ];
  const name: ExpressionSpecification = ['coalesce', ['get', `name:${names}`], ['get', 'name']];
  const common = { type: 'symbol', source: SOURCE } as const;
  const halo = { 'text-halo-color': colours.halo, 'text-halo-width': 1.4 };
  const byRank = (largest: number, smallest: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['get', 'rank'],
    1,
    largest,
    5,
    smallest,
  ];
  return [
    {
      id: 'country-label',
      ...common,
      'source-layer': 'countries',
      maxzoom: 11,
      filter: ['all', ['has', 'country'], NEAR_ENOUGH, ...(isNamed ? [CLOSE_UP] : [])],
      layout: {
        'text-field': name,
        'text-padding': 6,
        'text-font': REGULAR,
        'text-size': byZoom(6, 12, 8, 15, 10, 20),
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.35,
        'text-max-width': 14,
      },
      paint: { ...halo, 'text-halo-width': 1.2, 'text-color': colours.countryText },
    },
    {
      id: 'water-label',
      ...common,
      'source-layer': 'countries',
      filter: ['all', ['!', ['has', 'country']], NEAR_ENOUGH],
      layout: {
        'text-field': name,
        'text-padding': 6,
        'text-font': ITALIC,
        'text-size': byZoom(6, 11, 10, 15),
        'text-letter-spacing': 0.08,
        'text-max-width': 6,
      },
      paint: { ...halo, 'text-halo-width': 1.2, 'text-color': colours.waterText },
    },
    {
      id: 'river-label',
      ...common,
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
      paint: { ...halo, 'text-color': colours.waterText },
    },
    {
      id: 'town',
      ...common,
      'source-layer': 'towns',
      filter: [
        'all',
        ['<=', ['get', 'rank'], ['step', ['zoom'], 1, ...TOWN_RANKS.flat()]],
        ['!', isDrawn({ layers, visible })],
        ...(marked.length > 0 ? [['!', isMarked] as ExpressionSpecification] : []),
      ],
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'icon-image': shapeImage('dot'),
        'icon-size': byRank(0.8, 0.5),
        'text-field': name,
        'text-font': REGULAR,
        'text-size': byZoom(7, byRank(12, 10), 12, byRank(16, 12)),
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
        ...halo,
      },
    },
  ];
}
