import * as v from 'valibot';
import { KINDS, type Bounds, type LngLat, type Toponym } from '../domain/atlas/place';
import { idIn } from '../domain/exchange/iris';
import { isSpelling } from '../domain/exchange/linked-places';
import type { LibraryPlace } from '../domain/library/library';
import { kebabId, placeIdFrom, withFreeIds } from '../domain/library/library-ids';
import { ImportError, shorten } from './imported-file';
import { checkJson } from './schema/describe-issue';
import { LanguageTag, Position, Text, ToponymSchema } from './schema/values';

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

/** A feature of any GeoJSON; its id is made of its name. */
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
    properties: v.object({ placeId: Text, title: Text, kind: Kind, names: v.array(ToponymSchema) }),
    geometry: v.nullable(Geometry),
  }),
  v.transform(({ properties: { placeId, kind, names, ...shape }, geometry }) => {
    const title = names[0]?.toponym ?? shape.title;
    return toEntry({ id: kebabId(placeId), title, kind, names, at: pointIn(geometry) });
  }),
);

/** See `linkedPlaces`. */
const LinkedPlace = v.pipe(
  v.object({
    '@id': v.pipe(
      v.string(),
      v.check((iri) => idIn(iri, 'place') !== null, 'the IRI of a place'),
      v.transform((iri) => kebabId(idIn(iri, 'place')!)),
    ),
    properties: v.object({ title: Text }),
    names: v.array(
      v.object({
        toponym: Text,
        lang: v.optional(LanguageTag),
        citations: v.optional(v.unknown()),
      }),
    ),
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
      names: namesOf(names, properties.title),
      at: pointIn(...(geometry?.type === 'GeometryCollection' ? geometry.geometries : [geometry])),
    }),
  ),
);

/** A name as Linked Places have it. */
interface LinkedName {
  toponym: string;
  lang?: string;
  citations?: unknown;
}

/**
 * Spellings are left out: names of which a citation says so, and, as files had
 * it earlier, those without a language beside names with one. Where no name has
 * a language, it is not known, which is "und" in BCP 47.
 */
function namesOf(all: LinkedName[], title: string): Toponym[] {
  const names = all.filter(({ citations }) => ![citations].flat().some(isSpelling));
  const named = names.filter((name): name is Toponym => name.lang !== undefined);
  if (named.length > 0) return named;
  const toponyms = new Set([title, ...names.map(({ toponym }) => toponym)]);
  return Array.from(toponyms, (toponym) => ({ toponym, lang: 'und' }));
}

/** Places that one file may bring. */
const MOST_PLACES = 10_000;

/**
 * The places of a file: Linked Places or GeoJSON as an atlas exports them, or
 * any GeoJSON points with a `name` or `title`. The former keep their ids, the
 * latter get one from their name.
 *
 * @param source name of the file
 * @param box of the atlas: a file whose positions lie in it only if their order is
 *   changed is refused; null where any position on earth will do
 * @throws ImportError
 */
export function readPlaces(
  json: unknown,
  source: string,
  box: Bounds | null = null,
): LibraryPlace[] {
  const { features } = checkJson(
    json,
    v.object({
      type: v.literal('FeatureCollection'),
      features: v.pipe(
        v.array(v.unknown()),
        v.maxLength(MOST_PLACES, `at most ${MOST_PLACES} features`),
        v.array(schemaFor(json)),
      ),
    }),
  );
  if (box) refuseSwapped(features, box);
  const read = features.map((entry): LibraryPlace => ({ ...entry, made: true, source }));
  return hasIds(json) ? unitedShapes(read) : withFreeIds(read, []);
}

/** Whether the places of a file have ids, and do not get them from their names. */
export function hasIds(json: unknown): boolean {
  return schemaFor(json) !== PointFeature;
}

/** Several shapes of a place are one place. */
function unitedShapes(entries: LibraryPlace[]): LibraryPlace[] {
  const places = new Map<string, LibraryPlace>();
  entries.forEach((entry, index) => {
    const known = places.get(entry.id);
    if (known && known.title !== entry.title) {
      throw new ImportError(
        `feature number ${index + 1}: expected an id of its own, got that of “${shorten(known.title)}”.`,
      );
    }
    if (known) known.at ??= entry.at;
    else places.set(entry.id, entry);
  });
  return [...places.values()];
}

/**
 * Refuses positions that are most likely latitude, longitude: they are in the atlas
 * only in that order, and no other place of the file lies outside it.
 */
function refuseSwapped(entries: Entry[], box: Bounds): void {
  const located = entries.flatMap(({ at }, index) =>
    at ? [{ index, lng: at[0], lat: at[1] }] : [],
  );
  const outside = located.filter(({ lng, lat }) => !isInside(lng, lat, box));
  const swapped = outside.filter(({ lng, lat }) => isInside(lat, lng, box));
  const [first] = swapped;
  if (!first || swapped.length < outside.length) return;
  throw new ImportError(
    `feature number ${first.index + 1}: geometry.coordinates: expected longitude, latitude, got [${first.lng},${first.lat}], which looks like latitude, longitude.`,
  );
}

function isInside(lng: number, lat: number, [west, south, east, north]: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
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
  if (!point) return null;
  const [lng, lat] = point.coordinates as LngLat;
  // Minus nought is nought in a file.
  return [lng + 0, lat + 0];
}
