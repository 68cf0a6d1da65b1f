import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Shape } from '../../../domain/atlas/place';
import { BOLD, REGULAR } from '../fonts';
import { toWorld, worldSize } from '../../web-mercator';
import { lineLook, lineWords } from '../looks';
import { bySubject, byZoom, inLayer, WHOLE_LINE, firstName, type Drawn } from './layer-expressions';

/** CSS pixels between two names on one line. */
export const SPACING = 250;
/** CSS pixels: where a line is shorter, its bends leave no room for a name along it. */
const SHORT = 700;

/**
 * Names of the lines of one layer, along the line, and below the name
 * what is to be known of it: "proposed route, schematic". Far off, where the
 * line is short, the name stands level beside its middle.
 */
export function lineLabelLayers({
  layerId,
  shapes,
  colours,
  options,
}: Drawn): LayerSpecification[] {
  const alongFrom = zoomForExtent(shapes, SHORT);
  const common = {
    type: 'symbol',
    source: 'places-smooth',
    filter: inLayer(layerId, 'line', WHOLE_LINE),
    paint: {
      'text-color': bySubject(shapes, (shape) => colours[lineLook(shape).textColour]),
      'text-halo-color': colours.halo,
      'text-halo-width': 1.8,
    },
  };
  const below = { 'font-scale': 0.84, 'text-font': ['literal', REGULAR] };
  const words = bySubject(shapes, lineWords);
  const layout = {
    'text-field': ['format', firstName(options.names), {}, '\n', {}, words, below],
    'text-font': BOLD,
    'text-size': byZoom(7, 12, 12, 15),
    'text-letter-spacing': 0.02,
    'text-padding': 4,
  };
  const beside = {
    id: 'line-name',
    ...common,
    maxzoom: alongFrom,
    layout: {
      ...layout,
      'symbol-placement': 'line-center',
      'text-rotation-alignment': 'viewport',
      'text-max-angle': 360,
      'text-anchor': 'top-left',
      'text-justify': 'left',
      'text-offset': [1, 0.3],
    },
  };
  const along = {
    id: 'line-label',
    ...common,
    minzoom: alongFrom,
    layout: {
      ...layout,
      'symbol-placement': 'line',
      'symbol-spacing': SPACING,
      'text-max-angle': 18,
      'text-offset': [0, -1.7],
    },
  };
  return [beside, along] as LayerSpecification[];
}

/** The zoom at which the longest diagonal of the shapes' bounds has this many CSS pixels. */
function zoomForExtent(shapes: readonly Shape[], pixels: number): number {
  const diagonals = shapes.map(({ bounds }) => {
    const [west, south, east, north] = bounds ?? [0, 0, 0, 0];
    const [left, top] = toWorld([west, north]);
    const [right, bottom] = toWorld([east, south]);
    return Math.hypot(right - left, bottom - top);
  });
  const zoom = Math.log2(pixels / (Math.max(...diagonals) * worldSize(0)));
  return Math.min(24, Math.max(0, Number(zoom.toFixed(2))));
}
