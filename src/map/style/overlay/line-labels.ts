import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { BOLD, REGULAR } from '../fonts';
import { AROUND, LINE_HEIGHT, placementsOn, TEXT_PADDING } from '../label-anchors';
import { lineWords } from '../line-words';
import type { Shape } from '../../../domain/atlas/place';
import { shapeImage } from '../icons';
import { lineLook } from '../looks';
import {
  bySubject,
  byZoom,
  inLayer,
  NEAR_ENOUGH,
  POINTS,
  WHOLE_LINE,
  firstName,
  type Drawn,
} from './layer-expressions';

/** CSS pixels between two names on one line. */
export const SPACING = 250;
/** Closer than any opening view, and close enough for a name to follow a line's bends. */
const ALONG_FROM_ZOOM = 9.2;

/**
 * Names of the lines of one layer, along the line, and below the name
 * what is to be known of it: "proposed route, schematic". Far off it
 * stands level beside a point of the line; see `withOpeningLabels`.
 */
export function lineLabelLayers(drawn: Drawn): LayerSpecification[] {
  const { layerId, shapes, colours, options } = drawn;
  const common = {
    type: 'symbol',
    paint: {
      'text-color': bySubject(shapes, (shape) => colours[lineLook(shape).textColour]),
      'text-halo-color': colours.halo,
      'text-halo-width': 1.8,
    },
  };
  const regular = { 'text-font': ['literal', REGULAR] };
  const withWords = (wordsOf: (shape: Shape) => string) => [
    'format',
    firstName(options.names),
    {},
    '\n',
    {},
    bySubject(shapes, wordsOf),
    regular,
  ];
  const layout = {
    'text-font': BOLD,
    'text-line-height': LINE_HEIGHT,
    // The words below a name stand in one line, as in the drawing.
    'text-max-width': 30,
    'text-size': byZoom(ALONG_FROM_ZOOM, 13, 12, 15),
    'text-padding': TEXT_PADDING,
  };
  const knownPoints = shapes.some(({ schematic }) => schematic) ? [knownPointLayer(drawn)] : [];
  const beside = {
    id: 'line-name',
    ...common,
    ...POINTS,
    filter: [
      'all',
      ['==', ['get', 'nameOf'], layerId],
      ['==', ['get', 'screen'], options.screen],
      NEAR_ENOUGH,
    ],
    maxzoom: ALONG_FROM_ZOOM,
    layout: {
      ...layout,
      'text-field': withWords(lineWords),
      'text-variable-anchor-offset': placementsOn(options.screen, ['literal', AROUND.flat()]),
      'text-justify': 'auto',
    },
  };
  const along = {
    id: 'line-label',
    ...common,
    source: 'places-smooth',
    filter: inLayer(layerId, 'line', WHOLE_LINE),
    minzoom: ALONG_FROM_ZOOM,
    layout: {
      ...layout,
      'text-field': withWords((shape) => lineWords(shape, true)),
      'symbol-placement': 'line',
      'symbol-spacing': SPACING,
      'text-max-angle': 18,
      'text-offset': [0, -1.7],
    },
  };
  return [beside, along, ...knownPoints] as LayerSpecification[];
}

/**
 * Where the course of a schematic line is known: dots on it, and what is there,
 * as far as there is room for the words.
 */
function knownPointLayer({ layerId, shapes, colours, options }: Drawn) {
  const colour = bySubject(shapes, (shape) => colours[lineLook(shape).textColour]);
  return {
    id: 'known-point',
    type: 'symbol',
    ...POINTS,
    filter: ['all', ['==', ['get', 'knownOn'], layerId], NEAR_ENOUGH],
    layout: {
      'icon-image': shapeImage('dot'),
      'icon-size': 0.7,
      'icon-allow-overlap': true,
      'text-field': firstName(options.names),
      'text-font': REGULAR,
      'text-size': 11.5,
      'text-variable-anchor-offset': ['literal', AROUND.flat()],
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-padding': TEXT_PADDING,
      'text-optional': true,
    },
    paint: {
      'icon-color': colour,
      'icon-halo-color': colours.halo,
      'icon-halo-width': 3,
      'text-color': colours.townText,
      'text-halo-color': colours.halo,
      'text-halo-width': 1.6,
    },
  };
}
