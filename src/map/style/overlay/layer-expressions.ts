import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  VisibilitySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Layer, Place, Shape } from '../../../domain/atlas/place';
import type { Geometry, Subject } from '../shapes-by-layer';
import type { StyleOptions } from '../options';

const GEOMETRY_TYPES = { point: 'Point', line: 'LineString', area: 'Polygon' } as const;

/** The id of the style layer in which a layer plays a role: `line:hill-road`. */
export function roleId(role: string, layerId: string): string {
  return `${role}:${layerId}`;
}

/** The sources whose features are places, by `placeId`: the atlas's, and the visitor's own. */
export const PLACE_SOURCES = ['places', 'library'] as const;

/** The source that holds the points of a layer. */
export function pointSource(
  { library }: StyleOptions,
  layerId: string,
): (typeof PLACE_SOURCES)[number] {
  const isOwn = library?.features.some(({ properties }) => properties.layerId === layerId);
  return isOwn ? 'library' : 'places';
}

/** Points that the map has no room for at this zoom are left out; nothing where it has for all. */
export function withRoom(places: readonly Place[]): ExpressionSpecification[] {
  const isThinned = places.some(({ fromZoom }) => fromZoom);
  return isThinned ? [['<=', ['coalesce', ['get', 'minzoom'], 0], ['zoom']]] : [];
}

/** Layers from bottom to top: the first in the panel is drawn last. */
export function bottomToTop(layers: readonly Layer[]): Layer[] {
  return [...layers].sort((a, b) => b.order - a.order);
}

/** Whether a layer is on, as a layout property. */
export function visibility(options: StyleOptions, layerId: string): VisibilitySpecification {
  return options.visible.has(layerId) ? 'visible' : 'none';
}

/** Narrows the features of a line to the line itself; see `isStretch`. */
export const WHOLE_LINE: ExpressionSpecification = ['!', ['has', 'isStretch']];

/** The features of one geometry in one layer; `more` narrows them further. */
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
    ...more,
  ];
}

/**
 * A value for each shape by its kind and status, written as the plain value
 * where all shapes agree, and as a `match` expression where they do not.
 */
export function bySubject<T, S extends Subject = Shape>(
  shapes: readonly S[],
  pick: (subject: S) => T,
): DataDrivenPropertyValueSpecification<T> {
  const subjects = distinct(shapes);
  const values = new Map([...subjects].map(([key, shape]) => [key, pick(shape)]));
  const [first, ...others] = values.values();
  if (first === undefined) throw new Error('bySubject: expected at least one shape, got none');
  const plain = JSON.stringify(first);
  if (others.every((value) => JSON.stringify(value) === plain)) {
    return literal(first) as DataDrivenPropertyValueSpecification<T>;
  }
  const key = ['concat', ['get', 'kind'], '/', ['get', 'status'], '/', ['get', 'schematic']];
  const cases = [...values].flatMap(([subject, value]) => [subject, literal(value)]);
  return ['match', key, ...cases, literal(first)] as DataDrivenPropertyValueSpecification<T>;
}

/** The shapes that differ in how they are drawn, by what they differ in. */
function distinct<S extends Subject>(shapes: readonly S[]): Map<string, S> {
  let subjects = SUBJECTS.get(shapes) as Map<string, S> | undefined;
  if (!subjects) {
    subjects = new Map(shapes.map((shape) => [subjectKey(shape), shape]));
    SUBJECTS.set(shapes, subjects);
  }
  return subjects;
}

/** Every property of a style asks anew. */
const SUBJECTS = new WeakMap<readonly Subject[], Map<string, Subject>>();

function subjectKey({ kind, status, schematic }: Subject): string {
  return `${kind}/${status}/${schematic}`;
}

function literal(value: unknown): unknown {
  return Array.isArray(value) ? ['literal', value] : value;
}
