import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { StyleOptions } from '../options';
import { LAND_TINTS, paletteOf } from '../palette';

/** The sea as the background of the map, land upon it, tinted so that neighbours differ. */
export function landLayers({ theme }: StyleOptions): LayerSpecification[] {
  const colours = paletteOf(theme);
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    {
      id: 'land',
      type: 'fill',
      source: 'basemap',
      'source-layer': 'land',
      paint: { 'fill-color': landColour(theme) },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'basemap',
      'source-layer': 'land',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.6, 12, 1.4],
      },
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
