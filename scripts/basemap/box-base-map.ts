import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance, point } from '@turf/turf';
import type { Feature, Point, Polygon } from 'geojson';
import { iso31661Alpha3ToAlpha2 } from 'iso-3166/1-a3-to-1-a2.js';
import { stateTitle } from '../../src/build/world/states';
import { KOSOVO, labelPoint } from '../../src/build/world/world-map';
import { groupBy } from '../../src/domain/atlas/group-by';
import type { Bounds } from '../../src/domain/atlas/place';
import { fold } from '../../src/domain/geoparsing/tokens';
import { rankTowns } from './box-towns';
import { readFeatures, round, writeFeatures } from './geojson';
import type { Ground } from './ground';

/** Points where the names of countries stand in a box: in the middle of the largest part, or inside it. */
export function countryLabels(land: Feature<Polygon>[]): Feature<Point>[] {
  const countries = groupBy(land, ({ properties }) => [String(properties?.country)]);
  return [...countries].map(([country, parts]) => {
    const name = stateTitle(iso31661Alpha3ToAlpha2[country] ?? KOSOVO);
    return point(round(labelPoint(parts)).coordinates, { country, name });
  });
}

/** Writes the five files of a base map into a geodata folder whose layers are there. */
export function writeBaseMap(folder: string, box: Bounds, { land, borders, water }: Ground): void {
  const path = join(folder, 'basemap');
  mkdirSync(path, { recursive: true });
  writeFeatures(`${path}/land.geojson`, land);
  writeFeatures(`${path}/borders.geojson`, borders);
  writeFeatures(`${path}/water.geojson`, water);
  writeFeatures(`${path}/towns.geojson`, withPlaces(rankTowns(box, land), folder));
  writeFeatures(`${path}/countries.geojson`, countryLabels(land));
}

/** A town of the base map is a place of a layer where they share a name and are nearer than this, in kilometres. */
const SAME = 5;

/** Gives each town that a layer holds too the id of that place, so that it is drawn once. */
function withPlaces(towns: Feature<Point>[], folder: string): Feature<Point>[] {
  const layers = join(folder, 'layers');
  const features = readdirSync(layers)
    .filter((name) => name.endsWith('.geojson'))
    .flatMap((name) => readFeatures<Point>(join(layers, name)));
  const places = features.filter(({ geometry }) => (geometry as Point | null)?.type === 'Point');
  return towns.map((town) => {
    const same = places.find(
      ({ properties, geometry }) =>
        fold(String(properties?.title)) === fold(String(town.properties?.name)) &&
        distance(geometry.coordinates, town.geometry.coordinates) < SAME,
    );
    if (!same) return town;
    return { ...town, properties: { ...town.properties, placeId: same.properties?.placeId } };
  });
}

/** The box of the atlas in a geodata folder. */
export function boxOf(folder: string): Bounds {
  return (JSON.parse(readFileSync(join(folder, 'atlas.json'), 'utf8')) as { box: Bounds }).box;
}
