import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Layer, Place } from '../../../domain/atlas/place';
import { byState } from './feature-state';
import { CASING, lineLook } from '../looks';
import { pixelsPerMetre } from '../../web-mercator';
import type { StyleOptions } from '../options';
import { paletteOf } from '../palette';
import { shapesOf } from '../shapes-by-layer';
import { bySubject, inLayer, roleId, visibility, WHOLE_LINE } from './layer-expressions';

/** Reach of a click or touch across a line, in CSS pixels. */
const HIT_WIDTH = 20;

/** Style layers of the lines of one layer, bottom to top; none where it has none. */
export function lineLayers(options: StyleOptions, { id }: Layer): LayerSpecification[] {
  const shapes = shapesOf(options.places, id, 'line');
  if (shapes.length === 0) return [];
  const colours = paletteOf(options.theme);
  const colour = bySubject(shapes, (shape) => colours[lineLook(shape).colour]);
  const times = (factor: number, more: number) => [
    '+',
    bySubject(shapes, (shape) => factor * lineLook(shape).width),
    byState(more + 2, more + 1, more),
  ];
  const wider = (more: number) => [
    'interpolate',
    ['linear'],
    ['zoom'],
    7,
    times(0.85, more),
    10,
    times(1.1, more),
    14,
    times(2, more),
  ];
  // Close up, a crisp line would claim to know its course.
  const softened = (from: number, to: number) => [
    'interpolate',
    ['linear'],
    ['zoom'],
    11,
    from,
    14,
    bySubject(shapes, ({ schematic }) => (schematic ? to : from)),
  ];
  const common = { source: 'places', filter: inLayer(id, 'line', WHOLE_LINE) };
  const layout = {
    visibility: visibility(options, id),
    'line-join': 'round',
  } as const;
  return [
    ...(shapes.some((shape) => shape.schematic) ? [uncertainty(options, id)] : []),
    {
      id: roleId('glow', id),
      type: 'line',
      ...common,
      layout: { ...layout, 'line-cap': 'round' },
      paint: {
        'line-color': colours.highlight,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 14, 14, 28],
        'line-opacity': byState(0.9, 0.55, 0),
      },
    },
    {
      id: roleId('casing', id),
      type: 'line',
      ...common,
      layout: { ...layout, 'line-cap': 'round' },
      paint: {
        'line-color': colours.halo,
        'line-width': wider(CASING),
        'line-opacity': bySubject(shapes, (shape) => (lineLook(shape).cased ? 0.9 : 0)),
      },
    },
    {
      id: roleId('line', id),
      type: 'line',
      ...common,
      layout,
      paint: {
        'line-color': colour,
        'line-width': wider(0),
        'line-dasharray': bySubject<number[]>(shapes, (shape) => lineLook(shape).dash),
        'line-opacity': softened(1, 0.75),
        'line-blur': softened(0, 4),
      },
    },
    {
      id: roleId('hit-area', id),
      type: 'line',
      ...common,
      layout: { ...layout, 'line-cap': 'round' },
      paint: { 'line-color': colour, 'line-width': HIT_WIDTH, 'line-opacity': 0 },
    },
  ] as LayerSpecification[];
}

/**
 * Where the true course may lie: as wide as twice the precision, soft at its
 * edges. Opaque, under borders and rivers: where a wide line bends, its parts
 * overlap, and a translucent colour would show that.
 */
function uncertainty(options: StyleOptions, id: string): LayerSpecification {
  const shapes = shapesOf(options.places, id, 'line').filter((shape) => shape.schematic);
  const colours = paletteOf(options.theme);
  const latitude = middleLatitude(options.places);
  return {
    id: roleId('uncertainty', id),
    type: 'line',
    source: 'places-smooth',
    filter: inLayer(id, 'line', ['==', ['get', 'schematic'], true]),
    layout: {
      visibility: visibility(options, id),
      'line-join': 'round',
      'line-cap': 'round',
    },
    paint: {
      'line-color': bySubject(shapes, (shape) => colours[lineLook(shape).wash]),
      'line-width': metresWide('precisionMetres', 2, latitude),
      'line-blur': metresWide('precisionMetres', 0.5, latitude),
      // Closer than that it fills the screen and says nothing.
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 13, 1, 14.5, 0],
    },
  };
}

/**
 * A width in pixels that covers `factor × property` metres at every zoom. Pixels
 * per metre double with each zoom level, so that interpolating between two zooms
 * with base 2 is exact. One latitude serves the whole map: between 38° and 42.5°
 * the error stays under 5 %.
 */
export function metresWide(
  property: string,
  factor: number,
  latitude: number,
): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    '*',
    ['get', property],
    Number((factor * pixelsPerMetre(zoom, latitude)).toPrecision(8)),
  ];
  return ['interpolate', ['exponential', 2], ['zoom'], 0, at(0), 24, at(24)];
}

/** The latitude in the middle of all located shapes, in degrees; 0 where there are none. */
export function middleLatitude(places: readonly Place[]): number {
  const bounds = places.flatMap((place) => place.shapes.flatMap(({ bounds }) => bounds ?? []));
  const latitudes = bounds.filter((_, i) => i % 2 === 1);
  if (latitudes.length === 0) return 0;
  return (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
}
