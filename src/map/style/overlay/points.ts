import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Shape } from '../../../domain/atlas/place';
import { shapeImage } from '../icons';
import { ownMarks } from './own-marks';
import { LINE_HEIGHT, placementsOf, placementsOn, TEXT_PADDING } from '../label-anchors';
import {
  isMarked,
  labelLook,
  pointLook,
  type LabelLook,
  type PointLook,
  type Subject,
} from '../looks';
import {
  bySubject,
  byState,
  byZoom,
  isDrawn,
  pointsOf,
  bothNames,
  firstName,
  type Drawn,
} from './layer-expressions';

/** Reach of a click or touch round a point: 24 CSS pixels across (WCAG 2.2, 2.5.8). */
const HIT_RADIUS = 12;

/** Style layers of the points of one layer, by role; none where names stand alone. */
export function pointLayers(drawn: Drawn): LayerSpecification[] {
  const shapes = drawn.shapes.filter(isMarked);
  if (shapes.length === 0) return [];
  const { colours } = drawn;
  const look = (shape: Subject) => pointLook(shape) as PointLook;
  const kinds = [...new Set(shapes.map(({ kind }) => kind))];
  const marked: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', kinds]];
  const common = pointsOf(drawn, marked);
  const isOwn = shapes[0]!.own;
  return [
    {
      id: 'halo',
      type: 'circle',
      ...common,
      paint: {
        'circle-radius': HIT_RADIUS,
        'circle-color': colours.highlight,
        'circle-opacity': byState(1, 0.6, 0),
        'circle-stroke-color': byState(colours.selection, colours.hover, colours.hover),
        'circle-stroke-width': byState(2.5, 1.5, 0),
        'circle-stroke-opacity': byState(1, 1, 0),
      },
    },
    {
      id: isOwn ? 'mark' : 'point',
      type: 'symbol',
      ...common,
      ...(isOwn
        ? ownMarks(drawn)
        : {
            layout: {
              'icon-image': bySubject(shapes, (shape) => shapeImage(look(shape).shape)),
              'icon-size': byZoom(7, 0.9, 12, 1.25),
              'icon-offset': bySubject<[number, number]>(shapes, (shape) => [
                besides(shape, shapes),
                0,
              ]),
              'icon-allow-overlap': true,
              'icon-padding': 2,
            },
            paint: {
              'icon-color': bySubject(shapes, (shape) => colours[look(shape).colour]),
              'icon-halo-color': colours.pointFill,
              'icon-halo-width': 4,
            },
          }),
    },
  ];
}

/** CSS pixels by which a point moves aside where its layer has several kinds on one spot. */
function besides(shape: Shape, shapes: readonly Shape[]): number {
  const bounds = shape.bounds?.join();
  const here = shapes.filter((other) => other.bounds?.join() === bounds);
  const kinds = [...new Set(here.map(({ kind }) => kind))];
  return (kinds.indexOf(shape.kind) - (kinds.length - 1) / 2) * 15;
}

/** Closer than any opening view. */
const SECOND_NAME_FROM_ZOOM = 9.2;

/**
 * Names of the points of one layer. They stand beside their point, or
 * upon it where there is only a name.
 */
export function pointLabelLayers(drawn: Drawn): LayerSpecification[] {
  const { shapes, colours, options } = drawn;
  const look = <T>(pick: (look: LabelLook) => T) => bySubject(shapes, (s) => pick(labelLook(s)));
  const grown = (by: number) => look(({ size }) => size + by);
  const colour = look((label) => colours[label.colour]) as string;
  return [
    {
      id: 'label',
      type: 'symbol',
      ...pointsOf(
        drawn,
        ...(shapes[0]!.own ? [['!', isDrawn(options)] as ExpressionSpecification] : []),
      ),
      layout: {
        'text-field': [
          'step',
          ['zoom'],
          ['format', firstName(options.names), {}],
          SECOND_NAME_FROM_ZOOM,
          bothNames(options.names),
        ],
        'text-font': look(({ font }) => font),
        'text-size': byZoom(SECOND_NAME_FROM_ZOOM, grown(0), 12, grown(4)),
        'text-letter-spacing': look(({ spacing }) => spacing),
        'text-transform': look(({ capitals }) => (capitals ? 'uppercase' : 'none')),
        'text-variable-anchor-offset': placementsOn(
          options.screen,
          bySubject(shapes, (shape) => placementsOf(shape, pointLook(shape) !== null).flat()),
        ),
        'text-justify': 'auto',
        'text-line-height': LINE_HEIGHT,
        'text-padding': TEXT_PADDING,
      },
      paint: {
        'text-color': byState(colours.selection, colours.selection, colour),
        'text-halo-color': byState(colours.mark, colours.halo, colours.halo),
        'text-halo-width': byState(3, 2.4, 1.8),
      },
    },
  ] as LayerSpecification[];
}
