import { along, length } from '@turf/turf';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import { cachePath, packageFolder } from '../lib/npm-package';
import { BOX, DECIMALS, mapshaper, readFeatures, round } from './geojson';

/** ODbL, © OpenStreetMap contributors, built in December 2017. */
const COUNTRIES = '@geo-maps/countries-coastline-10m@0.6.0';

/** Bends smaller than this are left out, in metres: one pixel at zoom 11. */
const INTERVAL = 30;

const PRECISION = 10 ** -DECIMALS;

/** Index into the palette's land tints; neighbours differ. Russia and Turkey share no border. */
const TINTS: Record<string, number> = { ARM: 0, AZE: 1, GEO: 2, IRN: 3, TUR: 4, RUS: 4 };

/** Distance between two reference points of one border, in kilometres. */
const STEP_KM = 10;

/** Between two countries, so neither a coast nor an edge of the box. */
const BETWEEN = `!!B && A.country != 'SEA' && B.country != 'SEA'`;
const PAIR = `countries = [A.country, B.country].sort().join('-')`;

/**
 * Cuts the countries out of the package and simplifies them together with the
 * sea, so that what two neighbours share stays the same for both. Slivers that
 * the package leaves between neighbours are filled.
 *
 * @returns `land` with `country` and `tint`; `borders` with `countries`, such as
 *   `ARM-AZE`; and `exact`, the borders before simplification
 */
export function cutCountries() {
  const [land, borders, exact] = ['land', 'borders', 'exact'].map((name) =>
    cachePath('basemap', `${name}.json`),
  ) as [string, string, string];
  const write = (path: string) => ['-o', path, 'force', 'format=geojson', `precision=${PRECISION}`];
  const lines = (from: string, name: string) => [
    ...['-target', from, '-lines', 'country', `where=${BETWEEN}`, `each=${PAIR}`],
    ...['+', `name=${name}`, '-target', name, '-dissolve', 'countries', '-explode'],
    ...['-sort', 'this.bounds[0]', '-sort', 'countries'],
  ];
  mapshaper([
    ...['-i', `${packageFolder(COUNTRIES)}/map.geo.json`, 'name=countries'],
    ...['-clip', `bbox=${BOX}`, '-rename-fields', 'country=A3'],
    ...['-rectangle', `bbox=${BOX}`, 'name=sea', '-target', 'sea', '-erase', 'countries'],
    ...['-explode', '-filter', 'this.area > 1e9', '-each', `country = 'SEA'`],
    ...['-target', 'countries,sea', '-merge-layers', 'force', 'name=all', '-explode'],
    // An exclave overlaps the country around it: the smaller polygon is right.
    ...['-clean', 'overlap-rule=min-area', ...lines('all', 'exact'), ...write(exact)],
    ...['-target', 'all', '-simplify', 'visvalingam', `interval=${INTERVAL}`, 'keep-shapes'],
    ...[...lines('all', 'borders'), ...write(borders)],
    ...['-target', 'all', '-filter', `country != 'SEA'`],
    ...['-sort', 'this.area', 'descending', '-sort', 'country', ...write(land)],
  ]);
  return {
    land: readFeatures<Polygon>(land).map((area) => {
      const country = String(area.properties?.country);
      return { ...area, properties: { country, tint: TINTS[country] } };
    }),
    borders: readFeatures<LineString>(borders).map((border) => ({
      ...border,
      geometry: round(border.geometry),
    })),
    exact: readFeatures<LineString>(exact),
  };
}

export type BorderReference = ReturnType<typeof referencePoints>;

/**
 * Points on the borders before simplification, for the test that compares.
 *
 * @param exact the unsimplified borders, with `countries`
 */
export function referencePoints(exact: Feature<LineString>[]) {
  /** By border (`ARM-AZE`): longitude, latitude. */
  const points: Record<string, Position[]> = {};
  for (const border of exact) {
    const pair = String(border.properties?.countries);
    const total = length(border);
    for (let at = STEP_KM / 2; at < total; at += STEP_KM) {
      const { coordinates } = along(border, at).geometry;
      (points[pair] ??= []).push(coordinates.map((degrees) => Number(degrees.toFixed(5))));
    }
  }
  return { source: `npm ${COUNTRIES}, ODbL, © OpenStreetMap contributors`, points };
}
