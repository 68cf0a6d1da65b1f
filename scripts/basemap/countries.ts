import { rmSync } from 'node:fs';
import { along, length } from '@turf/turf';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import type { Bounds } from '../../src/domain/atlas/place';
import { tintsOf } from '../../src/build/world/tints';
import { cachePath, packageFolder } from '../lib/npm-package';
import { DECIMALS, mapshaper, readFeatures, round, timesOurs } from './geojson';

/** ODbL, © OpenStreetMap contributors, built in December 2017. */
export const COUNTRIES = '@geo-maps/countries-coastline-10m@0.6.0';

/** Bends smaller than this are left out, in metres, of a box as large as ours: one pixel at zoom 11. */
const INTERVAL = 30;

/** Gaps between countries that are smaller than this, in square metres, are no sea in a box as large as ours. */
const SMALLEST_SEA = 1e9;

const PRECISION = 10 ** -DECIMALS;

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
 * @returns `land` with `country` and `tint`, none where there is only sea; `borders` with
 *   `countries`, such as `ARM-AZE`; and `exact`, the borders before simplification
 */
export function cutCountries(box: Bounds) {
  const size = timesOurs(box);
  const interval = INTERVAL * Math.max(1, Math.sqrt(size));
  const [land, borders, exact] = ['land', 'borders', 'exact'].map((name) =>
    cachePath('basemap', `${name}.json`),
  ) as [string, string, string];
  for (const path of [land, borders, exact]) rmSync(path, { force: true });
  const write = (path: string) => ['-o', path, 'force', 'format=geojson', `precision=${PRECISION}`];
  const lines = (from: string, name: string) => [
    ...['-target', from, '-lines', 'country', `where=${BETWEEN}`, `each=${PAIR}`],
    ...['+', `name=${name}`, '-target', name],
  ];
  // Where there is one country alone, there are no lines, and no fields of theirs.
  const ifAny = (name: string, path: string) => [
    ...['-if', 'size > 0', `layer=${name}`, '-target', name, '-dissolve', 'countries', '-explode'],
    ...['-sort', 'this.bounds[0]', '-sort', 'countries', ...write(path), '-endif'],
  ];
  const sea = [
    ...['-rectangle', `bbox=${box}`, 'name=sea', '-target', 'sea', '-erase', 'countries'],
    ...['-explode', '-filter', `this.area > ${SMALLEST_SEA * size}`, '-each', `country = 'SEA'`],
    ...['-if', 'size == 0', 'layer=sea', '-drop', 'target=sea', '-endif'],
  ];
  mapshaper([
    ...['-i', `${packageFolder(COUNTRIES)}/map.geo.json`, 'name=countries'],
    ...['-clip', `bbox=${box}`, '-if', 'size == 0', '-stop', '-endif'],
    ...['-rename-fields', 'country=A3', ...sea],
    ...['-target', '*', '-merge-layers', 'force', 'name=all', '-explode'],
    // An exclave overlaps the country around it: the smaller polygon is right.
    ...['-clean', 'overlap-rule=min-area', ...lines('all', 'exact'), ...ifAny('exact', exact)],
    ...['-target', 'all', '-simplify', 'visvalingam', `interval=${interval}`, 'keep-shapes'],
    ...[...lines('all', 'borders'), ...ifAny('borders', borders)],
    ...['-target', 'all', '-filter', `country != 'SEA'`],
    ...['-sort', 'this.area', 'descending', '-sort', 'country', ...write(land)],
  ]);
  const lined = readFeatures<LineString>(borders);
  const tints = tintsOf(lined.map(({ properties }) => String(properties?.countries)));
  return {
    land: readFeatures<Polygon>(land).map((area) => {
      const country = String(area.properties?.country);
      return { ...area, properties: { country, tint: tints(country) } };
    }),
    borders: lined.map((border) => ({ ...border, geometry: round(border.geometry) })),
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
