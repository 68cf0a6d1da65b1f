import { readFileSync, writeFileSync } from 'node:fs';
import { cleanCoords, truncate } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** Decimals of the written coordinates: 11 m northwards, 8.5 m eastwards. */
export const DECIMALS = 4;

/** The features of a GeoJSON file. */
export function readFeatures<G extends Geometry>(path: string): Feature<G>[] {
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
  console.log(`${path}: ${features.length} features`);
}
