import { coordAll } from '@turf/turf';
import { gzipSync } from 'fflate';
import { bytesOf } from '../sha256';
import type { LayerFile } from './schema/layer';

/** Positions of lines and areas in one layer, about 40 kB gzipped: more are seldom seen on a screen. */
const MANY = 5_000;

/**
 * A line on what a layer of many positions costs, and what to do; nothing for
 * others. Points are not counted: readers fetch them in tiles, those they see.
 *
 * @param folder what messages call the geodata folder
 */
export function weightOf({ id, features }: LayerFile, folder: string): string[] {
  const drawn = features.flatMap(({ geometry }) =>
    geometry === null || geometry.type.endsWith('Point') ? [] : [geometry],
  );
  const positions = drawn.reduce((sum, geometry) => sum + coordAll(geometry).length, 0);
  if (positions <= MANY) return [];
  const kilobytes = Math.ceil(gzipSync(bytesOf(JSON.stringify(drawn))).length / 1000);
  return [
    `${folder}/layers/${id}.geojson: ${positions} positions of lines and areas: every reader fetches ${kilobytes} kB more (gzip) before the map is whole; simplify them to ${MANY} or fewer.`,
  ];
}
