import { lineString } from '@turf/turf';
import * as v from 'valibot';
import type { Bounds } from '../../src/domain/atlas/place';
import type { Route } from './route-file';

/**
 * What counts as a way, in OpenStreetMap's tags. Railways out of use count:
 * their course is what is asked for.
 */
const TAGS: Record<Route['ways'], string> = {
  roads:
    '["highway"~"^((motorway|trunk|primary|secondary|tertiary)(_link)?|unclassified|residential|road|construction)$"]',
  railways: '["railway"~"^(rail|disused|abandoned|razed|construction|proposed)$"]',
};

const AnswerSchema = v.object({
  osm3s: v.object({ timestamp_osm_base: v.pipe(v.string(), v.isoTimestamp()) }),
  remark: v.optional(v.string()),
  elements: v.array(
    v.object({
      type: v.literal('way'),
      id: v.number(),
      geometry: v.pipe(
        v.array(v.object({ lat: v.number(), lon: v.number() })),
        v.minLength(2, 'expected at least two positions'),
      ),
    }),
  ),
});

export interface Asking {
  /** Address of the interpreter: `https://overpass-api.de/api/interpreter`. */
  server: string;
  /** Within which the whole answer must be here. */
  limitSeconds: number;
  /** Hears what has come so far. */
  onprogress(message: string): void;
}

/**
 * The question in Overpass QL: the ways of a box with the position of every
 * node. https://wiki.openstreetmap.org/wiki/Overpass_API/Overpass_QL
 */
function overpassQuery(
  { ways, date }: Pick<Route, 'ways' | 'date'>,
  [west, south, east, north]: Bounds,
  limitSeconds: number,
): string {
  const day = date === undefined ? '' : `[date:"${date}T00:00:00Z"]`;
  const box = [south, west, north, east].join(',');
  return `[out:json][timeout:${limitSeconds}]${day};way${TAGS[ways]}(${box});out geom;`;
}

/**
 * Asks an Overpass server for the ways of a box, as lines, and the day of the map
 * that they are of (ISO 8601).
 *
 * @throws Error in one sentence when the answer is late, broken or empty.
 */
export async function askForWays(route: Pick<Route, 'ways' | 'date'>, box: Bounds, asking: Asking) {
  const { server, limitSeconds, onprogress } = asking;
  const host = new URL(server).host;
  const text = await fetchText(host, overpassQuery(route, box, limitSeconds), asking);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`${host}: expected JSON, got “${text.trim().slice(0, 60)}”.`);
  }
  const { success, output, issues } = v.safeParse(AnswerSchema, json);
  if (!success) {
    const where = v.getDotPath(issues[0]) ?? 'the answer';
    throw new Error(`${host}: ${where}: ${issues[0].message}.`);
  }
  // Overpass says what went wrong on its way in a remark, and gives what it had by then.
  if (output.remark !== undefined) throw new Error(`${host}: ${output.remark}`);
  if (output.elements.length === 0) throw new Error(`${host}: expected ${route.ways}, got none.`);
  const day = route.date ?? output.osm3s.timestamp_osm_base.slice(0, 10);
  onprogress(`${output.elements.length} ${route.ways}, of ${day}`);
  return {
    day,
    lines: output.elements.map(({ id, geometry }) =>
      lineString(
        geometry.map(({ lon, lat }) => [lon, lat]),
        {},
        { id },
      ),
    ),
  };
}

async function fetchText(
  host: string,
  query: string,
  { server, limitSeconds, onprogress }: Asking,
): Promise<string> {
  try {
    const answer = await fetch(server, {
      method: 'POST',
      body: new URLSearchParams({ data: query }),
      signal: AbortSignal.timeout(limitSeconds * 1000),
    });
    if (!answer.ok) throw new Error(`expected 200, got ${answer.status} ${answer.statusText}`);
    const chunks: Uint8Array[] = [];
    let [bytes, said] = [0, 0];
    for await (const chunk of answer.body ?? []) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes - said < 1e6) continue;
      said = bytes;
      onprogress(`${(bytes / 1e6).toFixed(1)} MB received`);
    }
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    const { name, message, cause } = error as Error;
    const late = name === 'TimeoutError' || name === 'AbortError';
    const reason = cause instanceof Error ? cause.message : message;
    throw new Error(`${host}: ${late ? `no answer within ${limitSeconds} s` : reason}.`, {
      cause: error,
    });
  }
}
