import { along, length } from '@turf/turf';
import type { Feature, LineString, Position } from 'geojson';

/** Distance between two reference points of one border, in kilometres. */
const STEP_KM = 10;

export interface BorderReference {
  source: string;
  /** Points by border (`ARM-AZE`): longitude, latitude. */
  points: Record<string, Position[]>;
}

/**
 * Points on the borders as the package has them, before simplification, for
 * the test that compares.
 * @param exact the unsimplified borders, with `countries`
 */
export function referencePoints(exact: Feature<LineString>[], source: string): BorderReference {
  const points: Record<string, Position[]> = {};
  for (const border of exact) {
    const pair = String(border.properties?.countries);
    const total = length(border);
    for (let at = STEP_KM / 2; at < total; at += STEP_KM) {
      const [lng, lat] = along(border, at).geometry.coordinates as [number, number];
      (points[pair] ??= []).push([Number(lng.toFixed(5)), Number(lat.toFixed(5))]);
    }
  }
  return { source, points };
}
