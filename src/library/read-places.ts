import * as v from 'valibot';
import { KINDS, type LngLat } from '../domain/atlas/place';
import { idIn } from '../domain/exchange/iris';
import { placeIdFrom, type LibraryPlace } from '../domain/library/library';
import { checkJson } from './schema/describe-issue';
import { Position, Id, Text, ToponymSchema } from './schema/values';

/** A place as a file has it. */
type Entry = Omit<LibraryPlace, 'made' | 'source'>;

const Kind = v.picklist(KINDS);

const Point = v.object({
  type: v.literal('Point'),
  coordinates: v.pipe(
    Position,
    v.check(
      ([lng, lat]) => Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90,
      '[longitude, latitude] in degrees',
    ),
  ),
});

/** Of a line or an area the library keeps no course. */
const Geometry = v.variant('type', [
  Point,
  v.object({ type: v.picklist(['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']) }),
]);
type Geometry = v.InferOutput<typeof Geometry>;

const PointFeature = v.pipe(
  v.object({
    type: v.literal('Feature'),
    properties: v.pipe(
      v.object({ name: v.optional(Text), title: v.optional(Text), kind: v.optional(Kind) }),
      v.check(({ name, title }) => (name ?? title) !== undefined, 'a "name" or "title"'),
    ),
    geometry: v.nullable(Point),
  }),
  v.transform(({ properties: { title = '', name = title, kind = 'site' }, geometry }) =>
    toEntry({ id: placeIdFrom(name), title: name, kind, names: [], at: pointIn(geometry) }),
  ),
);

/** A shape of a place as an atlas exports it, see `placesGeoJson`. */
const ShapeFeature = v.pipe(
  v.object({
    type: v.literal('Feature'),
    properties: v.object({ placeId: Id, title: Text, kind: Kind, names: v.array(ToponymSchema) }),
    geometry: v.nullable(Geometry),
  }),
  v.transform(({ properties: { placeId: id, kind, names, ...shape }, geometry }) => {
    const title = names[0]?.toponym ?? shape.title;
    return toEntry({ id, title, kind, names, at: pointIn(geometry) });
  }),
);

/** See `linkedPlaces`. */
const LinkedPlace = v.pipe(
  v.object({
    '@id': v.pipe(
      v.string(),
      v.check((iri) => idIn(iri, 'place') !== null, 'the IRI of a place'),
      v.transform((iri) => idIn(iri, 'place')!),
      Id,
    ),
    properties: v.object({ title: Text }),
    /** Without a language it is a spelling, not a name. */
    names: v.array(v.object({ toponym: Text, lang: v.optional(Text) })),
    types: v.tuple([v.object({ label: Kind })]),
    geometry: v.optional(
      v.variant('type', [
        v.object({ type: v.literal('GeometryCollection'), geometries: v.array(Geometry) }),
        Geometry,
      ]),
    ),
  }),
  v.transform(({ '@id': id, properties, names, types: [{ label }], geometry }) =>
    toEntry({
      id,
      title: properties.title,
      kind: label,
      names: names.flatMap(({ toponym, lang }) => (lang === undefined ? [] : [{ toponym, lang }])),
      at: pointIn(...(geometry?.type === 'GeometryCollection' ? geometry.geometries : [geometry])),
    }),
  ),
);

/**
 * The places of a file: Linked Places or GeoJSON as an atlas exports them, or
 * any GeoJSON points with a `name` or `title`. The former keep their ids, the
 * latter get one from their name.
 *
 * @param source name of the file
 * @throws ImportError
 */
export function readPlaces(json: unknown, source: string): LibraryPlace[] {
  const { features } = checkJson(
    json,
    v.object({ type: v.literal('FeatureCollection'), features: v.array(schemaFor(json)) }),
  );
  const places = new Map<string, LibraryPlace>();
  for (const entry of features) {
    // Several shapes of a place are one place.
    const known = places.get(entry.id);
    if (known) known.at ??= entry.at;
    else places.set(entry.id, { ...entry, made: true, source });
  }
  return [...places.values()];
}

function schemaFor(json: unknown): v.GenericSchema<unknown, Entry> {
  const { features } = Object(json) as { features?: unknown };
  const first = Object(Array.isArray(features) ? features[0] : null) as Record<string, unknown>;
  if ('@id' in first) return LinkedPlace;
  return 'placeId' in Object(first['properties']) ? ShapeFeature : PointFeature;
}

/** A place always has a name. */
function toEntry({ names, ...entry }: Entry): Entry {
  const plain = names.map(({ toponym, lang }) => ({ toponym, lang }));
  return { ...entry, names: plain.length > 0 ? plain : [{ toponym: entry.title, lang: 'en' }] };
}

function pointIn(...geometries: (Geometry | null | undefined)[]): LngLat | null {
  const point = geometries.find((geometry) => geometry?.type === 'Point');
  return point ? (point.coordinates.slice(0, 2) as LngLat) : null;
}
