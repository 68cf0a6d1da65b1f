import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { BOLD, REGULAR } from '../fonts';
import { AROUND, placementsOn, SECOND_LINE, TEXT_PADDING } from '../label-anchors';
import { lineWords } from '../line-words';
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
export function lineLabelLayers({
  layerId,
  shapes,
  colours,
  options,
}: Drawn): LayerSpecification[] {
  const common = {
    type: 'symbol',
    paint: {
      'text-color': bySubject(shapes, (shape) => colours[lineLook(shape).textColour]),
      'text-halo-color': colours.halo,
      'text-halo-width': 1.8,
    },
  };
  const below = { 'font-scale': SECOND_LINE, 'text-font': ['literal', REGULAR] };
  const words = bySubject(shapes, lineWords);
  const layout = {
    'text-field': ['format', firstName(options.names), {}, '\n', {}, words, below],
    'text-font': BOLD,
    'text-size': byZoom(ALONG_FROM_ZOOM, 13, 12, 15),
    'text-padding': TEXT_PADDING,
  };
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
      'symbol-placement': 'line',
      'symbol-spacing': SPACING,
      'text-max-angle': 18,
      'text-offset': [0, -1.7],
    },
  };
  return [beside, along] as LayerSpecification[];
}
