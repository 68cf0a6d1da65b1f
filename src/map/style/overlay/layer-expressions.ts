import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { NameOrder, Shape } from '../../../domain/atlas/place';
import type { Palette } from '../palette';
import type { Geometry, Subject } from '../looks';
import type { StyleOptions } from '../options';

/** What the style layers of one layer are made of: its shapes of one geometry, one at least. */
export interface Drawn {
  layerId: string;
  shapes: readonly Shape[];
  colours: Palette;
  options: StyleOptions;
}

const GEOMETRY_TYPES = { point: 'Point', line: 'LineString', area: 'Polygon' } as const;

/** The points of the atlas's places. */
export const POINTS = { source: 'basemap', 'source-layer': 'places' } as const;

/** A feature may ask, with `minzoom`, to be left out farther away. */
export const NEAR_ENOUGH: ExpressionSpecification = [
  '<=',
  ['coalesce', ['get', 'minzoom'], 0],
  ['zoom'],
];

/** The points of a layer; `more` narrows them further. */
export function pointsOf(
  { layerId, options: { library } }: Drawn,
  ...more: ExpressionSpecification[]
): { source: string; 'source-layer'?: string; filter: FilterSpecification } {
  const isOwn = library?.features.some(({ properties }) => properties.layerId === layerId);
  const source = isOwn ? { source: 'library' } : POINTS;
  return { ...source, filter: inLayer(layerId, 'point', ...more) };
}

/** Whether a layer that is on draws the place of a feature which says by what `layers` that can be. */
export function isDrawn({
  layers,
  visible,
}: Pick<StyleOptions, 'layers' | 'visible'>): ExpressionSpecification {
  const on = layers.filter(({ id }) => visible.has(id));
  const by = on.map(({ id }) => ['in', ` ${id} `, ['coalesce', ['get', 'layers'], '']]);
  return ['any', ...by] as ExpressionSpecification;
}

/** Narrows the features of a line to the line itself; see `isStretch`. */
export const WHOLE_LINE: ExpressionSpecification = ['!', ['has', 'isStretch']];

/** The features of one geometry in one layer, as far as the map has room for them; `more` narrows them further. */
export function inLayer(
  layerId: string,
  geometry: Geometry,
  ...more: ExpressionSpecification[]
): FilterSpecification {
  return [
    'all',
    ['==', ['get', 'layerId'], layerId],
    // The expression reports multi-part geometries as `MultiPolygon` and so on.
    ['in', GEOMETRY_TYPES[geometry], ['geometry-type']],
    NEAR_ENOUGH,
    ...more,
  ];
}

/** A value that changes evenly from zoom to zoom: a zoom, the value there, the next zoom … */
export function byZoom(...stops: unknown[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

type Value = number | string;

/**
 * A paint value by feature-state: `selected` (wins) and `hovered`, both booleans
 * that `PlaceStates` sets on the sources of places.
 */
export function byState(
  selected: Value,
  hovered: Value,
  otherwise: Value | ExpressionSpecification,
): ExpressionSpecification {
  const is = (state: string): ExpressionSpecification => [
    'boolean',
    ['feature-state', state],
    false,
  ];
  return ['case', is('selected'), selected, is('hovered'), hovered, otherwise];
}

/**
 * A value for each shape by its kind and status, written as the plain value
 * where all shapes agree, and as a `match` expression where they do not.
 *
 * @param shapes one at least
 */
export function bySubject<T, S extends Subject = Shape>(
  shapes: readonly S[],
  pick: (subject: S) => T,
): DataDrivenPropertyValueSpecification<T> {
  const values = new Map(
    shapes.map((shape) => [`${shape.kind}/${shape.status}/${shape.schematic}`, pick(shape)]),
  );
  const [first, ...others] = values.values();
  const plain = JSON.stringify(first);
  if (others.every((value) => JSON.stringify(value) === plain)) {
    return literal(first) as DataDrivenPropertyValueSpecification<T>;
  }
  const key = ['concat', ['get', 'kind'], '/', ['get', 'status'], '/', ['get', 'schematic']];
  const cases = [...values].flatMap(([subject, value]) => [subject, literal(value)]);
  return ['match', key, ...cases, literal(first)] as DataDrivenPropertyValueSpecification<T>;
}

function literal(value: unknown): unknown {
  return Array.isArray(value) ? ['literal', value] : value;
}

/** The name that comes first in an order; the title where there is no such name. */
export function firstName(names: NameOrder): ExpressionSpecification {
  return names === 'title'
    ? ['get', 'name:title']
    : ['coalesce', ['get', `name:${names}`], ['get', 'name:title']];
}

/**
 * Both names, the second smaller on a line of its own, or one where they are the same.
 * The other side's name stands under the title, the title under any other.
 */
export function bothNames(names: NameOrder): ExpressionSpecification {
  const [first, second] = [firstName(names), firstName(names === 'title' ? 'other' : 'title')];
  return [
    'case',
    ['==', first, second],
    ['format', first, {}],
    ['format', first, {}, '\n', {}, second, { 'font-scale': 0.82 }],
  ];
}
