import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { shapeOf } from '../icon-shapes';
import { labelLook, type LabelLook } from '../looks';
import type { Subject } from '../shapes-by-layer';
import { bySubject, byState, byZoom, pointsOf, type Drawn } from './layer-expressions';
import { bothNames, firstName } from './name-expressions';

const SECOND_NAME_FROM_ZOOM = 8.5;

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
      ...pointsOf(drawn),
      layout: {
        'text-field': [
          'step',
          ['zoom'],
          ['format', firstName(options.names), {}],
          SECOND_NAME_FROM_ZOOM,
          bothNames(options.names),
        ],
        'text-font': look(({ font }) => font),
        'text-size': byZoom(7, grown(-1), 8, grown(0), 12, grown(4)),
        'text-letter-spacing': look(({ spacing }) => spacing),
        'text-transform': look(({ capitals }) => (capitals ? 'uppercase' : 'none')),
        'text-variable-anchor-offset': bySubject(shapes, anchors),
        'text-justify': 'auto',
        'text-line-height': 1.15,
        'text-max-width': 14,
        'text-padding': 3,
      },
      paint: {
        'text-color': byState(colours.selection, colours.selection, colour),
        'text-halo-color': byState(colours.mark, colours.halo, colours.halo),
        'text-halo-width': byState(3, 2.4, 1.8),
      },
    },
  ] as LayerSpecification[];
}

/** Where a name may stand: all round its point, or on the spot; offsets in ems. */
function anchors(shape: Subject): unknown[] {
  if (shapeOf(shape.kind, shape.status) === null)
    return ['center', [0, 0], 'top', [0, 0.4], 'bottom', [0, -0.4]];
  return [
    ['left', [0.85, 0]],
    ['right', [-0.85, 0]],
    ['top', [0, 0.8]],
    ['bottom', [0, -0.8]],
    ['top-left', [0.6, 0.5]],
    ['bottom-left', [0.6, -0.5]],
    ['top-right', [-0.6, 0.5]],
    ['bottom-right', [-0.6, -0.5]],
  ].flat();
}
