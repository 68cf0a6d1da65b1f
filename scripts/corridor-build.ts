import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  booleanPointInPolygon,
  buffer,
  featureCollection,
  flatten,
  intersect,
  multiPolygon,
  truncate,
} from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { GEODATA, layerText } from './lib/geodata-files';
import { command } from './lib/run.mjs';

/**
 * Half of "5 km wide": the statement of 10 November 2020, Article 6. The
 * statement does not say from where the width is measured; we take the road.
 */
const HALF_WIDTH_METRES = 2500;
const COUNTRY = 'AZE';
/** 5 decimals are about a metre: far below the precision of the road. */
const DECIMALS = 5;

export const CORRIDOR_FILES = {
  road: join(GEODATA, 'layers/lachin-road.geojson'),
  land: join(GEODATA, 'basemap/land.geojson'),
  band: join(GEODATA, 'layers/lachin-corridor.geojson'),
};

/**
 * All of Azerbaijan that lies within 2.5 km of a road and hangs together with
 * the road's beginning. Beyond the border, bends of the border leave pieces
 * that the road cannot reach: they are left out.
 *
 * @param road line in longitude, latitude (WGS 84), beginning in Azerbaijan
 * @param land areas that carry `country`, ISO 3166-1 alpha-3
 * @throws if the road does not begin in Azerbaijan
 */
export function corridorBand(
  road: Feature<LineString>,
  land: FeatureCollection<Polygon | MultiPolygon>,
): Polygon {
  const around = buffer(road, HALF_WIDTH_METRES, { units: 'meters', steps: 16 });
  const rings = land.features
    .filter((area) => area.properties?.['country'] === COUNTRY)
    .flatMap(({ geometry }): Position[][][] =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    );
  const inside = around && intersect(featureCollection([around, multiPolygon(rings)]));
  const start = road.geometry.coordinates[0] ?? [];
  const band =
    inside && flatten(inside).features.find((piece) => booleanPointInPolygon(start, piece));
  if (!band) throw new Error(`lachin-road: expected a line that begins in ${COUNTRY}`);
  return truncate(band.geometry, { precision: DECIMALS, coordinates: 2 });
}

/** The band's layer file made anew: its words are kept, its geometry is made from the road. */
export function buildCorridor(): string {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
  const layer = read(CORRIDOR_FILES.band);
  layer.features[0].geometry = corridorBand(
    read(CORRIDOR_FILES.road).features[0],
    read(CORRIDOR_FILES.land),
  );
  return layerText(layer);
}

await command(import.meta.url, () => {
  writeFileSync(CORRIDOR_FILES.band, buildCorridor());
  console.log(`Wrote ${CORRIDOR_FILES.band}`);
});
