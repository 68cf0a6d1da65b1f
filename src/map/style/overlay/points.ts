import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Shape } from '../../../domain/atlas/place';
import { shapeImage } from '../icons';
import { isMarked, pointLook, type PointLook } from '../looks';
import type { Subject } from '../shapes-by-layer';
import { bySubject, byState, byZoom, pointsOf, type Drawn } from './layer-expressions';

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
      id: 'point',
      type: 'symbol',
      ...common,
      layout: {
        'icon-image': bySubject(shapes, (shape) => shapeImage(look(shape).shape)),
        'icon-size': byZoom(7, 0.9, 12, 1.25),
        'icon-offset': bySubject<[number, number]>(shapes, (shape) => [besides(shape, shapes), 0]),
        'icon-allow-overlap': true,
        'icon-padding': 2,
      },
      paint: {
        'icon-color': bySubject(shapes, (shape) => colours[look(shape).colour]),
        'icon-halo-color': colours.pointFill,
        'icon-halo-width': 4,
      },
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
