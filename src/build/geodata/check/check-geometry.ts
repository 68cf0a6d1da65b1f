import { kinks } from '@turf/turf';
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
 * out of range or outside `box`, rings that are open or cross themselves. `box`
 * is null where any position on earth will do. Faulty positions are told once
 * for each kind of fault, with their number. Looking for crossings takes the
 * square of a ring's length, too long for a coast.
 */
export function checkGeometry(
  geometry: Geometry,
  box: Bounds | null,
  tell: Tell,
  { crossings } = { crossings: true },
): void {
  const root: Path = ['geometry', 'coordinates'];
  const areas = polygons(geometry, root);
  checkPositions(positions(geometry.coordinates, root), box, tell);
  for (const { path, ring } of areas.flat()) {
    // Rings end where they begin (RFC 7946, 3.1.6).
    const [first, last] = [show(ring[0]), show(ring.at(-1))];
    if (first === last) continue;
    tell(`expected a ring that ends where it begins, got ${first} … ${last}`, pathText(path));
  }
  if (crossings) for (const rings of areas) checkCrossings(rings, tell);
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

function checkCrossings(rings: PlacedRing[], tell: Tell): void {
  const coordinates = rings.map(({ ring }) => ring.filter(differsFromNext));
  const crossing = kinks({ type: 'Polygon', coordinates }).features[0];
  if (!crossing) return;
  const near = crossing.geometry.coordinates.map((degrees) => Number(degrees.toFixed(5)));
  const what = `expected an outline that does not cross itself, but it does near ${show(near)}`;
  tell(what, pathText(rings[0]!.path.slice(0, -1)));
}

/** A position given twice running would pass for a crossing. */
function differsFromNext(position: number[], index: number, ring: number[][]): boolean {
  const next = ring[index + 1];
  return !next || position[0] !== next[0] || position[1] !== next[1];
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
