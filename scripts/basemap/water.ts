import {
  area,
  booleanPointInPolygon,
  buffer,
  flatten,
  lineString,
  polygon,
  polygonSmooth,
  simplify,
} from '@turf/turf';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import type { LngLat } from '../../src/domain/atlas/place';
import { toWorld } from '../../src/map/web-mercator';
import { cachePath, packageFolder } from '../lib/npm-package';
import { BOX, mapshaper, readFeatures, round } from './geojson';
import { waters } from './names.json';

/** ODbL, © OpenStreetMap contributors, built in December 2017. */
const WATER = '@geo-maps/earth-waterbodies-100m@0.6.0';

/** Smaller waters are a few corners in the package, no shape worth drawing. */
const SMALLEST_KM2 = 5;

/** The package has the Caspian as a lake; here it is the absence of land. */
const LARGEST_KM2 = 20_000;

/** The package's waters were cut by map tiles of this zoom before they were simplified. */
const TILES = 2 ** 13;

/** Where the Akhurian flows into the Aras, and the border turns along the Aras. */
const CONFLUENCE: Position = [43.6565, 40.1125];

/** Whether a position is the corner of a tile, which is where a cut ends and no shore turns. */
function isCut(position: Position): boolean {
  const inTiles = toWorld(position as LngLat).map((part) => part * TILES);
  return inTiles.every((at) => Math.abs(at - Math.round(at)) < 0.005);
}

/**
 * Removes the teeth and notches up to twice `radius` wide that the cutting into
 * tiles has left, and rounds the rest; the shore moves by about as much.
 */
function mend(water: Feature<Polygon>): Feature<Polygon> | null {
  const km2 = area(water) / 1e6;
  const radius = Math.min(1.2, 0.035 * Math.sqrt(km2));
  const ring = water.geometry.coordinates[0]!.filter((position) => !isCut(position));
  if (ring.length < 4) return null;
  let shape = polygon([[...ring, ring[0]!]]);
  for (const by of [radius, -2 * radius, radius]) {
    const next = buffer(shape, by, { units: 'kilometers', steps: 4 });
    if (!next) return null;
    const pieces = flatten(next).features as Feature<Polygon>[];
    shape = pieces.reduce((a, b) => (area(b) > area(a) ? b : a));
  }
  const smooth = polygonSmooth(shape, { iterations: 1 }).features[0] as Feature<Polygon>;
  return simplify(smooth, { tolerance: 0.0006, highQuality: true });
}

/** Lakes and reservoirs as `Polygon`s with `kind`, `name` where one is known. */
export function cutWater(): Feature<Polygon>[] {
  const path = cachePath('basemap', 'water.json');
  const sizes = `this.area > ${SMALLEST_KM2}e6 && this.area < ${LARGEST_KM2}e6`;
  mapshaper([
    ...['-i', `${packageFolder(WATER)}/map.geo.json`, 'name=water', '-clip', `bbox=${BOX}`],
    ...['-dissolve', '-explode', '-filter', sizes],
    ...['-sort', 'this.area', 'descending', '-o', path, 'force', 'geojson-type=FeatureCollection'],
  ]);
  return readFeatures<Polygon>(path)
    .map(mend)
    .filter((water) => water !== null)
    .map((water) => {
      const known = waters.find(({ at }) => booleanPointInPolygon(at, water));
      const properties = known ? { kind: known.kind, name: known.name } : { kind: 'lake' };
      return { ...water, properties, geometry: round(water.geometry) };
    });
}

/**
 * The Aras, where it is a border: from its confluence with the Akhurian to
 * where the border leaves it for the south, north of Bilasuvar. No package
 * has rivers as lines, so its course elsewhere is not drawn.
 *
 * @param borders with `countries`, two codes with a hyphen between them
 */
export function aras(borders: Feature<LineString>[]): Feature<LineString>[] {
  return borders.flatMap(({ properties, geometry }) => {
    const coordinates = reachOfAras(properties?.countries, geometry.coordinates);
    return coordinates.length === 0 ? [] : lineString(coordinates, { kind: 'river', name: 'Aras' });
  });
}

function reachOfAras(countries: string, line: Position[]): Position[] {
  switch (countries) {
    case 'ARM-TUR':
      return partOf(line, CONFLUENCE, 'east');
    case 'AZE-TUR':
    case 'ARM-IRN':
      return line;
    case 'AZE-IRN': {
      // South of Nakhchivan the whole border is the river; in the east the river leaves it.
      if (line.every(([lng]) => lng! <= 47)) return line;
      const northernmost = line.reduce((top, at) => (at[1]! > top[1]! ? at : top));
      return partOf(line, northernmost, 'west');
    }
    default:
      return [];
  }
}

/** From the line's point nearest to a position to its western or eastern end. */
function partOf(line: Position[], [lng, lat]: Position, end: 'west' | 'east'): Position[] {
  const distances = line.map(([x, y]) => Math.hypot(x! - lng!, y! - lat!));
  const at = distances.indexOf(Math.min(...distances));
  const isEastward = line[0]![0]! < line.at(-1)![0]!;
  return isEastward === (end === 'east') ? line.slice(at) : line.slice(0, at + 1);
}
