import * as v from 'valibot';
import type { OwnPlace } from '../domain/own-library';
import { KINDS, type LngLat } from '../domain/place';
import { fold } from '../domain/words';
import { ReaderProblem } from './problem';

const Position = v.pipe(
  v.array(v.number()),
  v.check(
    ([lng, lat]) =>
      lng !== undefined && lat !== undefined && Math.abs(lng) <= 180 && Math.abs(lat) <= 90,
    'expected [longitude, latitude] in degrees',
  ),
);
const Name = v.pipe(v.string(), v.nonEmpty('expected a name'));

const FeatureSchema = v.object({
  type: v.literal('Feature', 'expected “Feature”'),
  properties: v.pipe(
    v.object({
      name: v.optional(Name),
      title: v.optional(Name),
      kind: v.optional(v.picklist(KINDS)),
    }),
    v.check(({ name, title }) => (name ?? title) !== undefined, 'expected a “name” or “title”'),
  ),
  geometry: v.nullable(
    v.object({ type: v.literal('Point', 'expected a point'), coordinates: Position }),
  ),
});

const PlacesSchema = v.object({
  type: v.literal('FeatureCollection', 'expected a FeatureCollection'),
  features: v.array(FeatureSchema),
});

/**
 * The reader's places from a GeoJSON file: points with a `name` or `title`.
 * Their ids are made of their names, whatever the file calls them.
 *
 * @throws ReaderProblem that says which feature is wrong, and how.
 */
export function placesFromFile(text: string): OwnPlace[] {
  const result = v.safeParse(PlacesSchema, parseJson(text));
  if (!result.success) throw new ReaderProblem(describe(result.issues[0]));
  return result.output.features.map(({ properties, geometry }) => {
    const title = (properties.name ?? properties.title)!;
    const words = fold(title).match(/[a-z0-9]+/g) ?? [hexOf(title)];
    const [lng, lat] = geometry?.coordinates ?? [];
    return {
      id: `own-place-${words.join('-')}`,
      title,
      kind: properties.kind ?? 'site',
      names: [{ toponym: title, lang: 'en' }],
      at: lng === undefined || lat === undefined ? null : ([lng, lat] satisfies LngLat),
      made: true,
    };
  });
}

/** An id for a name without Latin letters. */
function hexOf(name: string): string {
  return Array.from(name, (letter) => letter.codePointAt(0)!.toString(16)).join('-');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReaderProblem(`This GeoJSON is broken: ${(error as Error).message}.`);
  }
}

function describe(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const [list, index, ...rest] = keys;
  const where =
    list === 'features' && index !== undefined
      ? [`feature ${Number(index) + 1}`, rest.join('.')].filter(Boolean).join(', ')
      : keys.join('.');
  const what = issue.message.startsWith('expected')
    ? issue.message
    : `expected ${issue.expected ?? 'another value'}, got ${issue.received}`;
  return `No place was added. ${where === '' ? '' : `${where}: `}${what}.`;
}
