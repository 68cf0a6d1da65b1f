import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Swatch } from '../../domain/atlas/swatch';
import type { SaidMark, SaidState } from '../../domain/view/saying';
import { BOLD } from './fonts';
import { shapeImage } from './icons';
import { WHOLE_LINE } from './overlay/layer-expressions';
import { SPACING } from './overlay/line-labels';
import { isMarked } from './looks';
import type { ColourName, Palette } from './palette';

/** How a mark looks: a disc, an open ring, a small ring with a bar. Radius and width in CSS pixels. */
export interface MarkLook {
  radius: number;
  fill: ColourName;
  stroke: ColourName;
  width: number;
  text: ColourName;
}

export const MARK_LOOKS: Record<SaidState, MarkLook> = {
  quoted: { radius: 8.5, fill: 'ink', stroke: 'halo', width: 1.5, text: 'halo' },
  named: { radius: 8, fill: 'pointFill', stroke: 'ink', width: 2, text: 'ink' },
  silent: { radius: 5.5, fill: 'pointFill', stroke: 'former', width: 1, text: 'former' },
};

/** CSS pixels: the text of a mark, and from one mark beside another to the next. */
export const MARK_TEXT = 10.5;
const APART = 19;

/** What stands in a mark: how often the place is named, or a bar. */
export function markText({ state, count }: Pick<SaidMark, 'state' | 'count'>): string {
  return state === 'silent' ? '–' : count > 99 ? '99+' : String(count);
}

/** From the spot of a mark to its middle, in CSS pixels: it covers a point, and stands above a name that stands alone. */
export function markOffset({ shape, aside }: SaidMark): [x: number, y: number] {
  return [aside * APART, shape.geometry === 'point' && !isMarked(shape) ? -20 : 0];
}

/** A mark in the legend. */
export function markSwatch(state: SaidState): Swatch<ColourName> {
  const { radius: r, fill, stroke, width, text } = MARK_LOOKS[state];
  const disc = `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`;
  const bar = { d: 'M-2.5 0H2.5', at: [22, 10] as [number, number] };
  return {
    paths: [
      { d: disc, at: [22, 10], paints: [{ fill, stroke, width }] },
      ...(state === 'silent' ? [{ ...bar, paints: [{ stroke: text, width: 1.5 }] }] : []),
    ],
  };
}

/** From here on a line has its mark along it, beside its name. */
const ALONG_FROM_ZOOM = 9.2;
/** Of the disc that the marks are made of, `shape:dot`, in CSS pixels. */
const DOT_RADIUS = 3.2;

const isLine = ({ shape }: SaidMark) => shape.geometry === 'line';

/** What tells marks apart that stand in different ways to their spots. */
const standOf = (mark: SaidMark) => [mark.state, ...markOffset(mark)].join(' ');

/** The source that the marks are drawn from. */
export function markSource(marks: SaidMark[]): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: marks.map((mark) => ({
        type: 'Feature',
        properties: {
          ...{ placeId: mark.placeId, state: mark.state, fromZoom: mark.fromZoom },
          ...{ isLine: isLine(mark), text: markText(mark), stand: standOf(mark) },
        },
        geometry: { type: 'Point', coordinates: mark.at },
      })),
    },
  };
}

/** Style layers of the marks: upon points, above names, upon lines, and close up along these. */
export function markLayers(marks: SaidMark[], colours: Palette): LayerSpecification[] {
  const state: ExpressionSpecification = ['get', 'state'];
  const ofLines: ExpressionSpecification = ['get', 'isLine'];
  const hasRoom: ExpressionSpecification = ['<=', ['get', 'fromZoom'], ['zoom']];
  const upon = {
    source: 'said',
    ...looks(state, ['get', 'text'], colours),
  };
  const stands = new Map(marks.map((mark) => [standOf(mark), mark]));
  const offset = (unitOf: (mark: SaidMark) => number) =>
    match(
      ['get', 'stand'],
      Array.from(stands, ([stand, mark]) => [
        stand,
        ['literal', markOffset(mark).map((pixels) => pixels / unitOf(mark))],
      ]),
      ['literal', [0, 0]],
    );
  const lines = marks.filter(isLine);
  const ofLine = <T>(pick: (mark: SaidMark) => T) =>
    match(
      ['get', 'placeId'],
      lines.map((mark) => [mark.placeId, pick(mark)]),
      '',
    );
  const along = looks(
    ofLine((mark) => mark.state),
    ofLine(markText),
    colours,
  );
  return [
    {
      id: 'said:spots',
      ...upon,
      filter: ['all', ['!', ofLines], hasRoom],
      layout: {
        ...upon.layout,
        // Those of icons count in their own size, those of texts in ems.
        'icon-offset': offset((mark) => MARK_LOOKS[mark.state].radius / DOT_RADIUS),
        'text-offset': offset(() => MARK_TEXT),
      },
    },
    { id: 'said:lines', ...upon, filter: ['all', ofLines, hasRoom], maxzoom: ALONG_FROM_ZOOM },
    {
      id: 'said:along',
      ...along,
      source: 'places-smooth',
      filter: [
        'all',
        ['in', ['get', 'placeId'], ['literal', lines.map(({ placeId }) => placeId)]],
        ['in', 'LineString', ['geometry-type']],
        WHOLE_LINE,
      ],
      minzoom: ALONG_FROM_ZOOM,
      layout: {
        ...along.layout,
        'symbol-placement': 'line',
        'symbol-spacing': SPACING,
        'icon-rotation-alignment': 'viewport',
        'text-rotation-alignment': 'viewport',
      },
    },
  ] as LayerSpecification[];
}

/** @param state, text expressions for what a mark stands for and what stands in it */
function looks(state: unknown, text: unknown, colours: Palette) {
  const by = <T>(pick: (look: MarkLook) => T) =>
    match(
      state,
      [
        ['quoted', pick(MARK_LOOKS.quoted)],
        ['named', pick(MARK_LOOKS.named)],
      ],
      pick(MARK_LOOKS.silent),
    );
  return {
    type: 'symbol' as const,
    layout: {
      'icon-image': shapeImage('dot'),
      'icon-size': by(({ radius }) => radius / DOT_RADIUS),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-field': text,
      'text-font': BOLD,
      'text-size': MARK_TEXT,
      'text-allow-overlap': true,
      // Names make room for the number, though not for the empty edges of the disc's image.
      'text-padding': 2,
    },
    paint: {
      'icon-color': by(({ fill }) => colours[fill]),
      'icon-halo-color': by(({ stroke }) => colours[stroke]),
      'icon-halo-width': by(({ width }) => width),
      'text-color': by((look) => colours[look.text]),
    },
  };
}

/** A `match` expression; the plain value where there is nothing to tell apart. */
function match(input: unknown, cases: [string, unknown][], otherwise: unknown): unknown {
  return cases.length === 0 ? otherwise : ['match', input, ...cases.flat(), otherwise];
}
