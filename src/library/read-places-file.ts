import type { Geometry } from 'geojson';
import * as v from 'valibot';
import type { LibraryPlace } from '../domain/library/library';
import { KINDS, type LngLat } from '../domain/atlas/place';
import { fold } from '../domain/geoparsing/tokens';
import { ImportError } from './imported-file';
import { readLinkedPlaces, readPlacesGeoJson } from './read-exported-places';
import { issueLine } from './schema/describe-issue';
import { Position } from './schema/geometry';
import { isKebabCase, Text } from './schema/values';

const OnEarth = v.pipe(
  Position,
  v.check(
    ([lng, lat]) => Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90,
    '[longitude, latitude] in degrees',
  ),
);

const FeatureSchema = v.object({
  type: v.literal('Feature'),
  properties: v.pipe(
    v.object({
      name: v.optional(Text),
      title: v.optional(Text),
      kind: v.optional(v.picklist(KINDS)),
    }),
    v.check(({ name, title }) => (name ?? title) !== undefined, 'a "name" or "title"'),
  ),
  geometry: v.nullable(v.object({ type: v.literal('Point'), coordinates: OnEarth })),
});

const PlacesSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(FeatureSchema),
});

/**
 * The places of a file: Linked Places or GeoJSON as an atlas gives them out,
 * or any GeoJSON points with a `name` or `title`. Those keep their ids, these
 * get one of their name. Of a line or an area the name is kept, not the course.
 *
 * @param source what the file is called
 * @throws ImportError that says which feature is wrong, and how.
 */
export function placesFromFile(text: string, source: string): LibraryPlace[] {
  const json = parseJson(text);
  if (isLinked(json)) {
    return readLinkedPlaces(text).map(({ id, title, kind, names, geometries }) => {
      const at = pointIn(geometries);
      return { id: checkedId(id), title, kind, names: plain(names), at, made: true, source };
    });
  }
  if (isGivenOut(json)) return fromShapes(text, source);
  const result = v.safeParse(PlacesSchema, json);
  if (!result.success) {
    throw new ImportError(`No place was added. ${issueLine(result.issues[0], json)}.`);
  }
  return result.output.features.map(({ properties, geometry }) => {
    const title = (properties.name ?? properties.title)!;
    const words = fold(title).match(/[a-z0-9]+/g) ?? [hexOf(title)];
    const names = [{ toponym: title, lang: 'en' }];
    const at = pointIn(geometry ? [geometry as Geometry] : []);
    const kind = properties.kind ?? 'site';
    return { id: `own-place-${words.join('-')}`, title, kind, names, at, made: true, source };
  });
}

/** Several shapes of one place are one place. */
function fromShapes(text: string, source: string): LibraryPlace[] {
  const places = new Map<string, LibraryPlace>();
  for (const { properties, geometry } of readPlacesGeoJson(text)) {
    const { placeId, kind } = properties;
    const at = pointIn(geometry ? [geometry] : []);
    const known = places.get(placeId);
    if (known) known.at ??= at;
    else {
      const names = plain(properties.names);
      const title = names[0]?.toponym ?? properties.title;
      places.set(placeId, { id: checkedId(placeId), title, kind, names, at, made: true, source });
    }
  }
  return [...places.values()];
}

/** The first point of the geometries that lies on the earth. */
function pointIn(geometries: Geometry[]): LngLat | null {
  for (const geometry of geometries) {
    if (geometry.type !== 'Point') continue;
    const position = v.safeParse(OnEarth, geometry.coordinates);
    if (!position.success) {
      throw new ImportError('No place was added: expected [longitude, latitude] in degrees.');
    }
    return position.output.slice(0, 2) as LngLat;
  }
  return null;
}

function plain(names: { toponym: string; lang: string }[]) {
  return names.map(({ toponym, lang }) => ({ toponym, lang }));
}

/** Ids stand in permalinks and as keys. */
function checkedId(id: string): string {
  if (isKebabCase(id)) return id;
  throw new ImportError(`No place was added: expected an id in kebab case, got “${id}”.`);
}

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null;

const firstFeature = (json: unknown) =>
  isObject(json) && Array.isArray(json['features']) ? (json['features'][0] as unknown) : null;

function isLinked(json: unknown): boolean {
  const first = firstFeature(json);
  return isObject(first) && typeof first['@id'] === 'string';
}

function isGivenOut(json: unknown): boolean {
  const first = firstFeature(json);
  return isObject(first) && isObject(first['properties']) && 'placeId' in first['properties'];
}

/** An id for a name without Latin letters. */
function hexOf(name: string): string {
  return Array.from(name, (letter) => letter.codePointAt(0)!.toString(16)).join('-');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError(`This file of places is broken: ${(error as Error).message}.`);
  }
}
