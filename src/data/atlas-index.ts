import type { Atlas } from '../domain/atlas/atlas';
import type { PartIndex } from '../domain/atlas/atlas-parts';
import type { Bounds, Kind, LngLat, Place, Shape, Status } from '../domain/atlas/place';

/**
 * The first file of an atlas. Its places are rows without names for their
 * columns, since there may be thousands; what a layer holds follows from them.
 */
export interface AtlasIndex {
  atlas: Omit<Atlas, 'places'>;
  rows: PlaceRow[];
  parts: PartIndex;
}

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
  /** Of a point its two degrees; empty where there is no geometry. */
  bounds: number[],
  schematic: 0 | 1,
  /** Left out where they are the place's own. */
  kind?: Kind,
  status?: Status,
];

/** The first file of an atlas, as the build writes it. */
export function toIndex({ places, ...atlas }: Atlas, parts: PartIndex): AtlasIndex {
  const layers = atlas.layers.map((layer) => ({ ...layer, placeIds: [] }));
  return { atlas: { ...atlas, layers }, rows: places.map(toRow), parts };
}

function toRow(place: Place): PlaceRow {
  const { id, names, kind, status, excerptCount, fromZoom = 0, shapes, anchor } = place;
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

/** What `toIndex` was made of. */
export function fromIndex({ atlas, rows, parts }: AtlasIndex): { atlas: Atlas; parts: PartIndex } {
  const places = rows.map(fromRow);
  const layers = atlas.layers.map((layer) => ({
    ...layer,
    placeIds: places.flatMap(({ id, shapes }) =>
      shapes.some(({ layerId }) => layerId === layer.id) ? [id] : [],
    ),
  }));
  return { atlas: { ...atlas, layers, places }, parts };
}

function fromRow(row: PlaceRow): Place {
  const [id, names, kind, status, excerptCount, fromZoom, shapeRows, anchor] = row;
  const shapes = shapeRows.map((shape) => fromShapeRow(shape, kind, status));
  const point = shapes.find(({ geometry }) => geometry === 'point')?.bounds;
  return {
    id,
    title: names[0]![0],
    names: names.map(([toponym, lang, usedBy]) => ({ toponym, lang, usedBy })),
    kind,
    status,
    shapes,
    anchor: anchor ?? (point ? [point[0], point[1]] : null),
    fromZoom,
    excerptCount,
  };
}

function fromShapeRow(row: ShapeRow, placeKind: Kind, placeStatus: Status): Shape {
  const [layerId, geometry, box, schematic, kind, status] = row;
  const bounds = box.length === 2 ? [...box, ...box] : box;
  return {
    layerId,
    kind: kind ?? placeKind,
    status: status ?? placeStatus,
    schematic: schematic === 1,
    geometry,
    bounds: bounds.length === 4 ? (bounds as Bounds) : null,
  };
}
