import { join } from 'node:path';
import * as v from 'valibot';
import { SourceSchema, Text } from '../../src/library/schema/values';
import { fileNames, readJson } from '../lib/geodata-files';

const Metres = v.pipe(v.number(), v.minValue(0));
const Sources = v.array(SourceSchema);
const At = v.tuple([v.number(), v.number()]);

const RouteSchema = v.strictObject({
  ways: v.picklist(['roads', 'railways']),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  points: v.pipe(
    v.array(v.strictObject({ name: Text, at: At, precisionMetres: Metres })),
    v.minLength(2),
  ),
  lengths: v.optional(
    v.array(
      v.strictObject({
        from: v.string(),
        to: v.string(),
        country: v.optional(v.string()),
        mostKm: v.number(),
        sources: Sources,
      }),
    ),
    [],
  ),
  avoids: v.optional(
    v.array(
      v.strictObject({
        name: v.string(),
        at: At,
        metres: Metres,
        why: Text,
        sources: Sources,
      }),
    ),
    [],
  ),
  geometryNote: Text,
  sources: Sources,
});

/**
 * What is known of a route whose course is to be found: `routes/<layer-id>.json`
 * of a geodata folder. `points` in the order of the route, longitude and
 * latitude (WGS 84); `date`: the day whose map is asked for, today's without
 * it; `lengths`: the most that is published for the way between two of its
 * points, or for what of it lies in a country (ISO 3166-1 alpha-3); `avoids`:
 * where, by its sources, there was no way; `geometryNote` and `sources`: what the layer says once the course is found.
 */
export type Route = v.InferOutput<typeof RouteSchema> & { layerId: string };

/** A place that a route is known to pass. */
export type KnownPoint = Route['points'][number];

/**
 * The routes of a geodata folder, all or those named.
 *
 * @throws Error that names the file, the path in it and what was expected, or the id that has no file.
 */
export async function readRoutes(folder: string, layerIds: string[]): Promise<Route[]> {
  const part = join(folder, 'routes');
  const known = (await fileNames(part, '.json')).map((name) => name.slice(0, -'.json'.length));
  const unknown = layerIds.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new Error(`${part}: expected ${unknown}.json, which says by what points it runs.`);
  }
  if (known.length === 0) throw new Error(`${part}: expected at least one .json file, got none.`);
  const wanted = layerIds.length > 0 ? layerIds : known;
  return Promise.all(wanted.map((layerId) => readRoute(part, layerId)));
}

async function readRoute(part: string, layerId: string): Promise<Route> {
  const path = join(part, `${layerId}.json`);
  const result = v.safeParse(RouteSchema, await readJson(path));
  if (result.success) return { ...result.output, layerId };
  const [issue] = result.issues;
  throw new Error(`${path}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}.`);
}
