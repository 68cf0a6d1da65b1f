import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { area, bboxPolygon, cleanCoords, truncate } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Bounds } from '../../src/domain/atlas/place';
import { packageFolder } from '../lib/npm-package';

/** What the base map of our own atlas covers: west, south, east, north in degrees. */
export const BOX: Bounds = [43, 38, 51, 42.5];

/** How many times as large as our own box another is. */
export function timesOurs(box: Bounds): number {
  const [ours, others] = [BOX, box].map((each) => area(bboxPolygon(each)));
  return others! / ours!;
}

/** Decimals of the written coordinates: 11 m northwards, 8.5 m eastwards. */
export const DECIMALS = 4;

/** Newer versions read more formats and are several times as large. */
export const MAPSHAPER = 'mapshaper@0.6.113';

/** The features of a GeoJSON file; none where mapshaper had none to write. */
export function readFeatures<G extends Geometry>(path: string): Feature<G>[] {
  if (!existsSync(path)) return [];
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<G>;
  return features;
}

/** The geometry with coordinates of `DECIMALS`, and no point twice in a row. */
export function round<G extends Geometry>(geometry: G): G {
  return cleanCoords(truncate(geometry, { precision: DECIMALS })) as G;
}

/** Writes a `FeatureCollection`, one feature to a line, so that changes can be read. */
export function writeFeatures(path: string, features: Feature[]): void {
  const lines = features.map(({ properties, geometry }) =>
    JSON.stringify({ type: 'Feature', properties, geometry }),
  );
  const text = `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
  writeFileSync(path, text);
}

/**
 * Runs mapshaper (https://github.com/mbloch/mapshaper, MPL-2.0), which keeps
 * shared edges shared when it clips and simplifies.
 *
 * @param args mapshaper's command line
 * @throws Error where mapshaper fails
 */
export function mapshaper(args: string[]): void {
  const bin = join(packageFolder(MAPSHAPER), 'bin/mapshaper');
  // Not by its own `mapshaper-xl`, which ends well whatever happens.
  const node = ['--max-old-space-size=8192', bin];
  // What it says of its progress is kept for when it fails.
  execFileSync(process.execPath, [...node, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}
