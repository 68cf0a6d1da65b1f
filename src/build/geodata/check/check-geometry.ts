import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import TopologyValidationError from 'jsts/org/locationtech/jts/operation/valid/TopologyValidationError.js';
import type { Bounds } from '../../../domain/atlas/place';
import { pathText, show } from '../../../library/schema/describe-issue';
import type { Tell } from './raw-file';
import type { Geometry } from '../../../library/schema/values';
import { groupBy } from '../../../domain/atlas/group-by';

type Path = (string | number)[];
interface Placed {
  path: Path;
  position: number[];
}

/**
 * Reports what a geometry breaks beyond its schema: positions that are swapped,
 * out of range or outside `box`, lines without length, rings that are open, and
 * outlines that are no area. `box` is null where any position on earth will do.
 * Faulty positions are told once for each kind of fault, with their number. Without
 * `outlines`, what simplifying may have done to them is let pass.
 */
export function checkGeometry(
  geometry: Geometry,
  box: Bounds | null,
  tell: Tell,
  { outlines } = { outlines: true },
): void {
  const root: Path = ['geometry', 'coordinates'];
  const areas = polygons(geometry, root);
  checkPositions(positions(geometry.coordinates, root), box, tell);
  checkExtent(geometry, root, tell);
  for (const rings of areas) {
    const open = rings.filter(({ ring }) => show(ring[0]) !== show(ring.at(-1)));
    for (const { path, ring } of open) {
      // Rings end where they begin (RFC 7946, 3.1.6).
      const ends = `${show(ring[0])} … ${show(ring.at(-1))}`;
      tell(`expected a ring that ends where it begins, got ${ends}`, pathText(path));
    }
    if (outlines && open.length === 0) checkOutline(rings, tell);
  }
}

function checkPositions(placed: Placed[], box: Bounds | null, tell: Tell): void {
  for (const [fault, items] of groupBy(placed, ({ position }) => positionFaults(position, box))) {
    const { path, position } = items[0]!;
    const more = items.length > 1 ? ` (and ${items.length - 1} more in this geometry)` : '';
    tell(`${fault}, got ${show(position)}${more}`, pathText(path));
  }
}

/** What is wrong with a position, if anything: at most one fault. */
function positionFaults([lng, lat]: number[], box: Bounds | null): string[] {
  if (box && !isInside(lng!, lat!, box) && isInside(lat!, lng!, box)) {
    return ['looks like latitude, longitude; expected longitude, latitude'];
  }
  if (Math.abs(lng!) > 180 || Math.abs(lat!) > 90) {
    return ['expected a longitude from -180 to 180 and a latitude from -90 to 90'];
  }
  if (box && !isInside(lng!, lat!, box)) return [`expected a position inside the box ${show(box)}`];
  return [];
}

function isInside(lng: number, lat: number, [west, south, east, north]: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Reports what makes the rings of a polygon no area (OGC Simple Features, 6.1.11): one fault, the first. */
function checkOutline(rings: PlacedRing[], tell: Tell): void {
  const flat = rings.find(({ ring }) => widthOf(ring) < FLAT);
  if (flat)
    return tell(`expected a ring round an area, got ${onOneLine(flat.ring)}`, pathText(flat.path));
  const polygon = new GeoJSONReader(new GeometryFactory()).read({
    type: 'Polygon',
    coordinates: rings.map(({ ring }) => ring),
  });
  const fault = new IsValidOp(polygon).getValidationError();
  if (fault === null) return;
  const { x, y } = fault.getCoordinate();
  const near = [x, y].map((degrees) => Number(degrees.toFixed(5)));
  const what = OUTLINE_FAULTS[fault.getErrorType()] ?? `expected a valid area, got one that is not`;
  tell(`${what} near ${show(near)}`, pathText(rings[0]!.path.slice(0, -1)));
}

const OUTLINE_FAULTS: Record<number, string> = {
  [TopologyValidationError.SELF_INTERSECTION]:
    'expected an outline that does not cross itself, but it does',
  [TopologyValidationError.RING_SELF_INTERSECTION]:
    'expected an outline that does not touch itself, but it does',
  [TopologyValidationError.HOLE_OUTSIDE_SHELL]:
    'expected holes inside the outline, but one lies outside',
  [TopologyValidationError.NESTED_HOLES]:
    'expected holes beside each other, but one lies in another',
  [TopologyValidationError.DISCONNECTED_INTERIOR]:
    'expected an area that hangs together, but its holes cut it apart',
};

/** Lines without length, and points that are given twice, open nothing and hide a mistake. */
function checkExtent({ type, coordinates }: Geometry, root: Path, tell: Tell): void {
  if (type === 'MultiPoint') {
    const distinct = new Set(coordinates.map((position) => show(position.slice(0, 2))));
    if (distinct.size === coordinates.length) return;
    const what = `expected each position once, got ${coordinates.length - distinct.size} again`;
    return tell(what, pathText(root));
  }
  const lines =
    type === 'LineString'
      ? [{ line: coordinates, path: root }]
      : type === 'MultiLineString'
        ? coordinates.map((line, index) => ({ line, path: [...root, index] }))
        : [];
  for (const { line, path } of lines) {
    if (line.some(([lng, lat]) => lng !== line[0]![0] || lat !== line[0]![1])) continue;
    tell(`expected a line of some length, got ${onOneLine(line)}`, pathText(path));
  }
}

/** Degrees, a tenth of a millimetre: what is narrower is a line. */
const FLAT = 1e-9;

/** How far positions lie from the line through the first and the one farthest from it; degrees. */
function widthOf(positions: number[][]): number {
  const [west, south] = positions[0] as [number, number];
  const from = positions.map(([lng, lat]) => [lng! - west, lat! - south] as const);
  const largest = (of: (at: readonly [number, number]) => number) =>
    from.reduce((sum, at) => Math.max(sum, of(at)), 0);
  const length = largest(([x, y]) => Math.hypot(x, y));
  const [x, y] = from.find((at) => Math.hypot(...at) === length)!;
  return length && largest((at) => Math.abs(x * at[1] - y * at[0])) / length;
}

function onOneLine(positions: number[][]): string {
  const distinct = new Set(positions.map((position) => show(position.slice(0, 2))));
  const first = show(positions[0]);
  return distinct.size === 1
    ? `the position ${first} ${positions.length} times`
    : `${positions.length} positions on one line from ${first} on`;
}

interface PlacedRing {
  path: Path;
  ring: number[][];
}

/** The rings of each polygon; nothing for points and lines. */
function polygons(geometry: Geometry, root: Path): PlacedRing[][] {
  const place = (rings: number[][][], path: Path) =>
    rings.map((ring, index) => ({ path: [...path, index], ring }));
  if (geometry.type === 'Polygon') return [place(geometry.coordinates, root)];
  if (geometry.type !== 'MultiPolygon') return [];
  return geometry.coordinates.map((rings, index) => place(rings, [...root, index]));
}

type Coordinates = number[] | Coordinates[];

function positions(coordinates: Coordinates, path: Path): Placed[] {
  if (typeof coordinates[0] === 'number') return [{ path, position: coordinates as number[] }];
  return (coordinates as Coordinates[]).flatMap((item, index) => positions(item, [...path, index]));
}
