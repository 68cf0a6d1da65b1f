import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { pixelsPerMetre } from '../../web-mercator';
import { CASING, lineLook } from '../looks';
import { bySubject, byState, byZoom, inLayer, WHOLE_LINE, type Drawn } from './layer-expressions';

/** Reach of a click or touch across a line, in CSS pixels. */
const HIT_WIDTH = 20;

/** Style layers of the lines of one layer, by role. */
export function lineLayers(drawn: Drawn): LayerSpecification[] {
  const { layerId, shapes, colours } = drawn;
  const colour = bySubject(shapes, (shape) => colours[lineLook(shape).colour]);
  const times = (factor: number, more: number) => [
    '+',
    bySubject(shapes, (shape) => factor * lineLook(shape).width),
    byState(more + 2, more + 1, more),
  ];
  const wider = (more: number) =>
    byZoom(7, times(0.85, more), 10, times(1.1, more), 14, times(2, more));
  // Close up, a crisp line would claim to know its course.
  const softened = (from: number, to: number) =>
    byZoom(
      11,
      from,
      14,
      bySubject(shapes, ({ schematic }) => (schematic ? to : from)),
    );
  const common = {
    type: 'line',
    source: 'places',
    filter: inLayer(layerId, 'line', WHOLE_LINE),
  } as const;
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    ...(shapes.some((shape) => shape.schematic) ? [uncertainty(drawn)] : []),
    {
      id: 'glow',
      ...common,
      layout: round,
      paint: {
        'line-color': colours.highlight,
        'line-width': byZoom(7, 14, 14, 28),
        'line-opacity': byState(0.9, 0.55, 0),
      },
    },
    {
      id: 'casing',
      ...common,
      layout: round,
      paint: {
        'line-color': colours.halo,
        'line-width': wider(CASING),
        'line-opacity': bySubject(shapes, (shape) => (lineLook(shape).cased ? 0.9 : 0)),
      },
    },
    {
      id: 'line',
      ...common,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': wider(0),
        'line-dasharray': bySubject<number[]>(shapes, (shape) => lineLook(shape).dash),
        'line-opacity': softened(1, 0.75),
        'line-blur': softened(0, 4),
      },
    },
    {
      id: 'hit-area',
      ...common,
      layout: round,
      paint: { 'line-color': colour, 'line-width': HIT_WIDTH, 'line-opacity': 0 },
    },
  ];
}

/**
 * Where the true course may lie: as wide as twice the precision, soft at its
 * edges. Opaque, under borders and rivers: where a wide line bends, its parts
 * overlap, and a translucent colour would show that.
 */
function uncertainty({ layerId, shapes, colours, options }: Drawn): LayerSpecification {
  const schematic = shapes.filter((shape) => shape.schematic);
  const [, south, , north] = options.data.basemap.bounds;
  const latitude = (south + north) / 2;
  return {
    id: 'uncertainty',
    type: 'line',
    source: 'places-smooth',
    filter: inLayer(layerId, 'line', ['==', ['get', 'schematic'], true]),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': bySubject(schematic, (shape) => colours[lineLook(shape).wash]),
      'line-width': metresWide(2, latitude),
      'line-blur': metresWide(0.5, latitude),
      // Closer than that it fills the screen and says nothing.
      'line-opacity': byZoom(13, 1, 14.5, 0),
    },
  };
}

/**
 * A width in pixels that covers `factor × precisionMetres` at every zoom. Pixels
 * per metre double with each zoom level, so that interpolating between two zooms
 * with base 2 is exact. The latitude of its middle serves the whole map: between 38° and 42.5°
 * the error stays under 5 %.
 */
export function metresWide(factor: number, latitude: number): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    '*',
    ['get', 'precisionMetres'],
    Number((factor * pixelsPerMetre(zoom, latitude)).toPrecision(8)),
  ];
  return ['interpolate', ['exponential', 2], ['zoom'], 0, at(0), 24, at(24)];
}
