import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bbox, multiPoint, pointToLineDistance } from '@turf/turf';
import type { Feature, LineString, Position } from 'geojson';
import type { Bounds } from '../src/domain/atlas/place';
import { findWay } from './routes/find-way';
import { askForWays, type Asking } from './routes/overpass';
import { readRoutes, type Route } from './routes/route-file';
import { GEODATA, layerText, readJson } from './lib/geodata-files';
import { command, UsageError } from './lib/run.mjs';

const USAGE = `npm run routes:refresh -- [LAYER-ID…] [--server URL] [--limit SECONDS]

Needs a network. LAYER-ID: one with a file in geodata/routes; all of them by default.`;

export interface RefreshOptions extends Asking {
  /** Ids of the layers to refresh; none for all that have a file in `routes/`. */
  layerIds: string[];
}

/** Degrees by which the ways asked for reach beyond the known points: about 10 km. */
const MARGIN = 0.1;

/**
 * Replaces schematic lines by the course of the ways of OpenStreetMap, in all
 * layers asked for or in none.
 *
 * @returns one line for each layer: what it is now, and how far from what it was.
 * @throws Error in one sentence; then nothing is changed.
 */
export async function refreshRoutes(
  { layerIds, ...asking }: RefreshOptions,
  folder = GEODATA,
): Promise<string[]> {
  const routes = await readRoutes(folder, layerIds);
  const surveyed = [];
  for (const route of routes) surveyed.push(await survey(route, asking, folder));
  await writeAll(surveyed);
  return surveyed.map(({ report }) => report);
}

type Surveyed = Awaited<ReturnType<typeof survey>>;

async function survey(route: Route, asking: Asking, folder: string) {
  const { layerId, points } = route;
  const say = (message: string) => asking.onprogress(`${layerId}: ${message}`);
  const path = join(folder, 'layers', `${layerId}.geojson`);
  const layer = await readJson<LayerText>(path);
  say(`asking ${asking.server} for ${route.ways}`);
  try {
    const { day, lines } = await askForWays(route, boxOf(route), { ...asking, onprogress: say });
    say(`looking for the way through ${points.length} points`);
    const line = findWay(lines, points);
    const old = surveyLayer(layer, route, line, day);
    const { metres, at } = largestDifference(old, line);
    const difference = `${Math.round(metres)} m at ${at.map((degrees) => degrees.toFixed(4)).join(', ')}`;
    return {
      path,
      text: layerText(layer),
      report: `${path}: ${line.coordinates.length} positions, of ${day}; largest difference from the line before: ${difference}.`,
    };
  } catch (error) {
    throw new Error(`${layerId}: ${(error as Error).message} Nothing was changed.`, {
      cause: error,
    });
  }
}

function boxOf({ points }: Route): Bounds {
  const [west, south, east, north] = bbox(multiPoint(points.map(({ at }) => at)));
  const box = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
  return box.map((degrees) => Number(degrees.toFixed(4))) as Bounds;
}

/** A layer file as far as a survey changes it; see `geodata/README.md`. */
interface LayerText {
  features: Feature<LineString | null, Record<string, unknown>>[];
}

/** How exact the line is: nodes to about 10 m, simplified to 25 m. */
const PRECISION_METRES = 50;

/**
 * Puts a surveyed line in the place of the first line of a layer.
 *
 * @returns the line that was there
 * @throws Error in one sentence if the layer has no line.
 */
function surveyLayer(
  { features }: LayerText,
  { layerId, ways, geometryNote, sources }: Route,
  line: LineString,
  day: string,
): LineString {
  const feature = features.find(({ geometry }) => geometry?.type === 'LineString');
  if (!feature) throw new Error(`layers/${layerId}.geojson: expected a LineString, got none.`);
  const old = feature.geometry!;
  feature.geometry = line;
  Object.assign(feature.properties, {
    geometryNote,
    precisionMetres: PRECISION_METRES,
    schematic: false,
    sources: [
      {
        title: `OpenStreetMap contributors, ${ways} of ${day}, through Overpass`,
        url: 'https://www.openstreetmap.org/copyright',
        licence: 'ODbL 1.0',
      },
      ...sources,
    ],
  });
  return old;
}

/** Where two lines are farthest from each other: how far, in metres, and at what position. */
function largestDifference(a: LineString, b: LineString): { metres: number; at: Position } {
  const between = (from: LineString, to: LineString) =>
    from.coordinates.map((at) => {
      const metres = pointToLineDistance(at, to, { units: 'meters' });
      return { metres, at };
    });
  return [...between(a, b), ...between(b, a)].reduce((most, one) =>
    one.metres > most.metres ? one : most,
  );
}

/** Each file whole or as it was: written beside it first, then put in its place. */
async function writeAll(files: Surveyed[]): Promise<void> {
  const beside = (path: string) => `${path}.new`;
  try {
    for (const { path, text } of files) await writeFile(beside(path), text);
    for (const { path } of files) await rename(beside(path), path);
  } finally {
    for (const { path } of files) await rm(beside(path), { force: true });
  }
}

async function refresh(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      server: { type: 'string', default: 'https://overpass-api.de/api/interpreter' },
      limit: { type: 'string', default: '180' },
    },
  });
  const { server, limit } = values;
  if (!URL.canParse(server)) throw new UsageError(`--server: expected a URL, got “${server}”.`);
  if (!/^[1-9]\d*$/.test(limit)) {
    throw new UsageError(`--limit: expected a number of seconds, got “${limit}”.`);
  }
  const reports = await refreshRoutes({
    layerIds: positionals,
    server,
    limitSeconds: Number(limit),
    onprogress: (message) => console.error(message),
  });
  for (const report of reports) console.log(report);
  console.log('Next: npm run corridor:build, npm test, and the tables of geodata/README.md.');
}

await command(import.meta.url, refresh, USAGE);
