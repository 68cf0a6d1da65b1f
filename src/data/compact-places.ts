import type { Atlas } from '../domain/atlas/atlas';
import type { Bounds, Kind, LngLat, Place, Shape, Status } from '../domain/atlas/place';
import type { Rest } from '../domain/atlas/atlas-parts';

/**
 * What the browser gets first: the whole atlas, or one whose places are rows
 * without names for their columns, and whose other parts are still to come.
 */
export type FirstView = Atlas | (Omit<Atlas, 'places'> & { rows: PlaceRow[]; rest: Rest });

/** A place as far as lists and the map need it; `bounds` of a point are its two degrees. */
type PlaceRow = [
  id: string,
  names: [toponym: string, lang: string, usedBy?: string][],
  kind: Kind,
  status: Status,
  excerptCount: number,
  fromZoom: number,
  shapes: ShapeRow[],
  /** Left out where it is that of a point, or there is none. */
  anchor?: LngLat,
];
type ShapeRow = [
  layerId: string,
  geometry: Shape['geometry'],
  bounds: number[],
  schematic: 0 | 1,
  /** Left out where they are the place's own. */
  kind?: Kind,
  status?: Status,
];

export function toRow(place: Place): PlaceRow {
  const { id, names, kind, status, excerptCount = 0, fromZoom = 0, shapes, anchor } = place;
  const row: PlaceRow = [
    id,
    names.map(({ toponym, lang, usedBy }) =>
      usedBy === undefined ? [toponym, lang] : [toponym, lang, usedBy],
    ),
    kind,
    status,
    excerptCount,
    fromZoom,
    shapes.map((shape) => toShapeRow(shape, place)),
  ];
  if (anchor && shapes.every(({ geometry }) => geometry !== 'point')) row.push(anchor);
  return row;
}

function toShapeRow(shape: Shape, place: Place): ShapeRow {
  const { layerId, geometry, bounds, schematic, kind, status } = shape;
  const box = geometry === 'point' ? bounds!.slice(0, 2) : (bounds ?? []);
  const row: ShapeRow = [layerId, geometry, box, schematic ? 1 : 0];
  if (kind !== place.kind || status !== place.status) row.push(kind, status);
  return row;
}

/** The atlas of a first view. What is still to come of a place is empty: see `Rest`. */
export function fromFirstView(first: FirstView): Atlas {
  if (!('rows' in first)) return first;
  const { rows, ...atlas } = first;
  const places = rows.map(fromRow);
  const idsByLayer = new Map<string, string[]>(atlas.layers.map(({ id }) => [id, []]));
  for (const { id, shapes } of places) {
    for (const { layerId } of shapes) idsByLayer.get(layerId)?.push(id);
  }
  const layers = atlas.layers.map((layer) => ({ ...layer, placeIds: idsByLayer.get(layer.id)! }));
  return { ...atlas, layers, places };
}

function fromRow([id, names, kind, status, count, fromZoom, shapes, anchor]: PlaceRow): Place {
  const title = names[0]![0];
  const place: Place = {
    id,
    title,
    names: names.map(([toponym, lang, usedBy]) => ({ toponym, lang, usedBy })),
    spellings: [],
    kind,
    status,
    asOf: '',
    shapes: shapes.map((row) => fromShapeRow(row, { title, kind, status })),
    anchor: null,
    fromZoom,
    excerptCount: count,
  };
  const point = place.shapes.find(({ geometry }) => geometry === 'point')?.bounds;
  place.anchor = anchor ?? (point ? [point[0], point[1]] : null);
  return place;
}

function fromShapeRow(
  [layerId, geometry, box, schematic, kind, status]: ShapeRow,
  place: Pick<Place, 'title' | 'kind' | 'status'>,
): Shape {
  const bounds = box.length === 2 ? [...box, ...box] : box;
  return {
    layerId,
    title: place.title,
    kind: kind ?? place.kind,
    status: status ?? place.status,
    asOf: '',
    geometryNote: '',
    precisionMetres: null,
    schematic: schematic === 1,
    sources: [],
    geometry,
    bounds: bounds.length === 4 ? (bounds as Bounds) : null,
  };
}
