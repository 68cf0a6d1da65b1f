import type {
  LayerSpecification,
  RasterDEMSourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Relief, Theme } from '../style/options';
import { paletteOf } from '../style/palette';

/** Hills and valleys of some heights, by light from the north-west. */
export function reliefOf(source: RasterDEMSourceSpecification): Relief {
  return { source, layers: (theme) => [hillshade(theme)] };
}

function hillshade(theme: Theme): LayerSpecification {
  const { sea, muted, townText, halo } = paletteOf(theme);
  const [shadow, light] = theme === 'dark' ? [sea, muted] : [townText, halo];
  return {
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
  };
}
