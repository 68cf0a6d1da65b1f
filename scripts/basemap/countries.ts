import { BOX } from './box';
import { DECIMALS } from './features';
import { cachePath, packageContent } from '../lib/npm-package';
import { mapshaper } from './mapshaper';

/** ODbL, © OpenStreetMap contributors, built in December 2017. */
export const COUNTRIES = '@geo-maps/countries-coastline-10m@0.6.0';

/** Bends smaller than this are left out, in metres: one pixel at zoom 11. */
const INTERVAL = 30;

const PRECISION = 10 ** -DECIMALS;

/** Between two countries, so neither a coast nor an edge of the box. */
const BETWEEN = `!!B && A.country != 'SEA' && B.country != 'SEA'`;
const PAIR = `countries = [A.country, B.country].sort().join('-')`;

/**
 * Cuts the countries out of the package and simplifies them together with the
 * sea, so that what two neighbours share stays the same for both. Slivers that
 * the package leaves between neighbours are filled.
 * @returns paths of GeoJSON: `land` (`Polygon`, `country`), `borders`
 *   (`LineString`, `countries`), and `exact`, the borders before all of this
 */
export function cutCountries(): { land: string; borders: string; exact: string } {
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
    ...['-i', `${packageContent(COUNTRIES)}/map.geo.json`, 'name=countries'],
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
  return { land, borders, exact };
}
