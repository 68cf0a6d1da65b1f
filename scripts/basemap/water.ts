import { rmSync } from 'node:fs';
import {
  area,
  bbox,
  booleanPointInPolygon,
  buffer,
  flatten,
  lineString,
  polygon,
  polygonSmooth,
  simplify,
} from '@turf/turf';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import type { Bounds, LngLat } from '../../src/domain/atlas/place';
import { toWorld } from '../../src/map/web-mercator';
import { cachePath, packageFolder } from '../lib/npm-package';
import { mapshaper, readFeatures, round, timesOurs } from './geojson';
import { waters } from './names.json';

/** ODbL, © OpenStreetMap contributors, built in December 2017. */
export const WATER = '@geo-maps/earth-waterbodies-100m@0.6.0';

/** Smaller waters are a few corners in the package, no shape worth drawing in a box as large as ours. */
const SMALLEST_KM2 = 5;

/** Waters that are drawn, the largest: a box in Finland has thousands. */
const MOST = 400;

/** Points along a side of the grid that says whether a water lies in land. */
const GRID = 12;

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

/** Whether most of a water lies in some areas, by the points of a grid over it. */
function liesIn(water: Feature<Polygon>, areas: Feature<Polygon>[]): boolean {
  const [west, south, east, north] = bbox(water);
  const steps = Array.from({ length: GRID }, (_, step) => (step + 0.5) / GRID);
  const grid = steps.flatMap((x) =>
    steps.map((y) => [west + x * (east - west), south + y * (north - south)]),
  );
  const points = grid.filter((at) => booleanPointInPolygon(at, water));
  const inside = points.filter((at) => areas.some((land) => booleanPointInPolygon(at, land)));
  return inside.length * 2 > points.length;
}

/**
 * Lakes and reservoirs as `Polygon`s with `kind`, `name` where one is known.
 *
 * @param land what they lie in: the package has the Caspian as a lake, and here it is the absence of land
 */
export function cutWater(box: Bounds, land: Feature<Polygon>[]): Feature<Polygon>[] {
  const path = cachePath('basemap', 'water.json');
  const smallest = SMALLEST_KM2 * Math.max(1, timesOurs(box));
  rmSync(path, { force: true });
  mapshaper([
    ...['-i', `${packageFolder(WATER)}/map.geo.json`, 'name=water', '-clip', `bbox=${box}`],
    ...['-if', 'size > 0', '-dissolve', '-explode', '-filter', `this.area > ${smallest}e6`],
    ...['-sort', 'this.area', 'descending', '-o', path, 'geojson-type=FeatureCollection', '-endif'],
  ]);
  return readFeatures<Polygon>(path)
    .filter((water) => liesIn(water, land))
    .slice(0, MOST)
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
