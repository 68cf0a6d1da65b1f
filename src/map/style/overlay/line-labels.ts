import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Layer, Shape } from '../../../domain/atlas/place';
import { BOLD, ITALIC, REGULAR } from '../fonts';
import { toWorld, worldSize } from '../../web-mercator';
import { areaLook, lineLook, lineWords } from '../looks';
import { firstName } from './name-expressions';
import type { StyleOptions } from '../options';
import { paletteOf } from '../palette';
import { shapesOf } from '../shapes-by-layer';
import { bySubject, inLayer, roleId, visibility, WHOLE_LINE } from './layer-expressions';

/** CSS pixels between two names on one line. */
const SPACING = 250;
/** CSS pixels: where a line is shorter, its bends leave no room for a name along it. */
const SHORT = 700;

/**
 * Names of the lines of one layer, along the line, and below the name
 * what is to be known of it: "proposed route, schematic". Far off, where the
 * line is short, the name stands level beside its middle.
 */
export function lineLabelLayers(options: StyleOptions, { id }: Layer): LayerSpecification[] {
  const shapes = shapesOf(options.places, id, 'line');
  if (shapes.length === 0) return [];
  const alongFrom = zoomForExtent(shapes, SHORT);
  const common = {
    type: 'symbol',
    source: 'places-smooth',
    filter: inLayer(id, 'line', WHOLE_LINE),
  };
  const layout = lineNameLayout(options, id, shapes);
  const colours = paletteOf(options.theme);
  const paint = {
    'text-color': bySubject(shapes, (shape) => colours[lineLook(shape).textColour]),
    'text-halo-color': colours.halo,
    'text-halo-width': 1.8,
  };
  const beside = {
    id: roleId('line-name', id),
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
    paint,
  };
  const along = {
    id: roleId('line-label', id),
    ...common,
    minzoom: alongFrom,
    layout: {
      ...layout,
      'symbol-placement': 'line',
      'symbol-spacing': SPACING,
      'text-max-angle': 18,
      'text-offset': [0, -1.7],
    },
    paint,
  };
  return [beside, along] as LayerSpecification[];
}

function lineNameLayout(options: StyleOptions, id: string, shapes: readonly Shape[]): object {
  const below = { 'font-scale': 0.84, 'text-font': ['literal', REGULAR] };
  const words = bySubject(shapes, lineWords);
  return {
    visibility: visibility(options, id),
    'text-field': ['format', firstName(options.names), {}, '\n', {}, words, below],
    'text-font': BOLD,
    'text-size': ['interpolate', ['linear'], ['zoom'], 7, 12, 12, 15],
    'text-letter-spacing': 0.02,
    'text-padding': 4,
  };
}

/** Names of the areas of one layer, set into their edge as on a contour line. */
export function areaLabelLayers(options: StyleOptions, { id }: Layer): LayerSpecification[] {
  const shapes = shapesOf(options.places, id, 'area');
  if (shapes.length === 0) return [];
  const colours = paletteOf(options.theme);
  return [
    {
      id: roleId('area-label', id),
      type: 'symbol',
      source: 'places-smooth',
      filter: inLayer(id, 'area'),
      minzoom: 9,
      layout: {
        visibility: visibility(options, id),
        'symbol-placement': 'line',
        'symbol-spacing': SPACING,
        'text-field': firstName(options.names),
        'text-font': ITALIC,
        'text-size': ['interpolate', ['linear'], ['zoom'], 9, 11.5, 12, 14],
        'text-letter-spacing': 0.06,
        'text-max-angle': 18,
      },
      paint: {
        'text-color': bySubject(shapes, (shape) => colours[areaLook(shape).textColour]),
        'text-halo-color': colours.halo,
        'text-halo-width': 1.8,
      },
    },
  ] as LayerSpecification[];
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
