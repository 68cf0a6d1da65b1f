import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { StyleOptions } from '../options';
import { paletteOf } from '../palette';

/** Hills and valleys by light from the north-west; none where no heights are given. */
export function reliefLayers({ theme, relief }: StyleOptions): LayerSpecification[] {
  if (!relief) return [];
  const colours = paletteOf(theme);
  const [shadow, light] =
    theme === 'dark' ? [colours.sea, colours.muted] : [colours.townText, colours.halo];
  return [
    {
      id: 'relief',
      type: 'hillshade',
      source: 'relief',
      paint: {
        'hillshade-method': 'standard',
        'hillshade-shadow-color': shadow,
        'hillshade-highlight-color': light,
        'hillshade-accent-color': shadow,
        'hillshade-exaggeration': ['interpolate', ['linear'], ['zoom'], 7, 0.35, 12, 0.25],
      },
    },
  ];
}
