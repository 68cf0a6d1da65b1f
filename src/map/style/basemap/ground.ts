import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { byZoom } from '../overlay/layer-expressions';
import type { StyleOptions } from '../options';
import { LAND_TINTS, paletteOf } from '../palette';

/** Where the base map comes from. */
export const SOURCE = 'basemap';

const AREA: ExpressionSpecification = ['in', 'Polygon', ['geometry-type']];
/** The course of a river. */
export const COURSE: ExpressionSpecification = ['in', 'LineString', ['geometry-type']];

/**
 * The sea as the background of the map, land upon it, tinted so that neighbours
 * differ; lakes and reservoirs with a soft shore, rivers as lines; internationally
 * recognised borders, solid and calm on a pale casing.
 */
export function groundLayers({ theme }: StyleOptions): LayerSpecification[] {
  const colours = paletteOf(theme);
  const land = { source: SOURCE, 'source-layer': 'land' };
  const water = { source: SOURCE, 'source-layer': 'water' };
  const border = {
    type: 'line',
    source: SOURCE,
    'source-layer': 'borders',
    layout: { 'line-join': 'round' },
  } as const;
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    { id: 'land', type: 'fill', ...land, paint: { 'fill-color': landColour(theme) } },
    {
      id: 'coast',
      type: 'line',
      ...land,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.coast, 'line-width': byZoom(6, 0.6, 12, 1.4) },
    },
    {
      id: 'lake',
      type: 'fill',
      ...water,
      filter: AREA,
      paint: { 'fill-color': ['match', ['get', 'kind'], 'sea', colours.sea, colours.lake] },
    },
    {
      id: 'shore',
      type: 'line',
      ...water,
      filter: AREA,
      paint: { 'line-color': colours.coast, 'line-width': byZoom(6, 0.5, 12, 1.2) },
    },
    {
      id: 'river',
      type: 'line',
      ...water,
      filter: COURSE,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colours.waterLine, 'line-width': byZoom(6, 1.4, 9, 3.6, 12, 6) },
    },
    {
      id: 'border-casing',
      ...border,
      paint: {
        'line-color': colours.halo,
        'line-opacity': 0.7,
        'line-width': byZoom(6, 2.4, 12, 5),
      },
    },
    {
      id: 'border',
      ...border,
      paint: { 'line-color': colours.border, 'line-width': byZoom(6, 1, 12, 2) },
    },
  ];
}

/** Colour by the feature's `tint`, else plain. */
export function landColour(theme: StyleOptions['theme']): ExpressionSpecification {
  const colours = paletteOf(theme);
  const byTint = LAND_TINTS.flatMap((name, i) => [i, colours[name]]);
  // Typed as a list first: the `match` type wants its pairs spelt out.
  const colour: unknown[] = ['match', ['get', 'tint'], ...byTint, colours.landPlain];
  return colour as ExpressionSpecification;
}
