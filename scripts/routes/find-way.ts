import { distance, lineString, point, pointToLineDistance, simplify, truncate } from '@turf/turf';
import type { Feature, LineString, Position } from 'geojson';
import pathFinder from 'geojson-path-finder';
import type { KnownPoint } from './route-file';

// The package is CommonJS: to Node its default export is one of its members.
const PathFinder = (pathFinder as unknown as { default?: typeof pathFinder }).default ?? pathFinder;
type Graph = InstanceType<typeof PathFinder>['graph'];

/** How far a way may keep from a known point, in metres, unless the point is known less well. */
const FARTHEST_METRES = 500;
/** How far simplifying may move the line, in metres. */
const SIMPLIFY_METRES = 25;
/** Of latitude; a degree of longitude is shorter, so the line moves less there. */
const METRES_PER_DEGREE = 111_320;

/** Metres within which a way has to pass a point. */
function limitOf({ precisionMetres }: KnownPoint): number {
  return Math.max(FARTHEST_METRES, precisionMetres);
}

/**
 * The shortest way over a network from the first known point by all others to
 * the last, simplified. Villages beside the way may lead it aside: where it
 * goes and comes back by the same ways it is cut short.
 *
 * @param lines ways that meet where they share a position
 * @throws Error in one sentence when there is none, or it leaves a known point.
 */
export function findWay(lines: Feature<LineString>[], points: KnownPoint[]): LineString {
  const finder = new PathFinder({ type: 'FeatureCollection', features: lines });
  const stops = stopsOf(finder.graph, points);
  const legs = stops.slice(1).map((stop, index) => {
    const leg = finder.findPath(point(stops[index]!), point(stop));
    if (!leg)
      throw new Error(`No way from “${points[index]!.name}” to “${points[index + 1]!.name}”.`);
    return leg.path;
  });
  const way = lineString(withoutReturns(legs.flat()));
  for (const known of points) {
    const metres = pointToLineDistance(known.at, way, { units: 'meters' });
    if (metres <= limitOf(known)) continue;
    const passes = `passes “${known.name}” at ${Math.round(metres)} m`;
    throw new Error(`The way found ${passes}, expected ${limitOf(known)} m or less.`);
  }
  const tolerance = SIMPLIFY_METRES / METRES_PER_DEGREE;
  // Five decimals are a metre.
  const short = { precision: 5, coordinates: 2 };
  return truncate(simplify(way, { tolerance, highQuality: true }), short).geometry;
}

/**
 * For every known point the nearest position of the network, all of them in
 * one connected part of it: that which keeps nearest to the points.
 */
function stopsOf(graph: Graph, points: KnownPoint[]): Position[] {
  const parts = connectedParts(graph).map((part) => points.map((known) => nearest(part, known)));
  for (const [index, known] of points.entries()) {
    const metres = Math.min(...parts.map((found) => found[index]!.metres));
    if (metres <= limitOf(known)) continue;
    const got = `got the nearest at ${Math.round(metres)} m`;
    throw new Error(
      `No way near “${known.name}”: expected one within ${limitOf(known)} m, ${got}.`,
    );
  }
  const whole = parts.filter((found) =>
    found.every(({ metres }, index) => metres <= limitOf(points[index]!)),
  );
  const sum = (found: Near[]) => found.reduce((total, { metres }) => total + metres, 0);
  const [best] = whole.toSorted((a, b) => sum(a) - sum(b));
  if (!best) {
    const reached = parts.map((found) =>
      found.findIndex(({ metres }, index) => metres > limitOf(points[index]!)),
    );
    const gap = Math.max(...reached);
    throw new Error(
      `No unbroken way from “${points[0]!.name}” to “${points[gap]!.name}”, where others are near.`,
    );
  }
  return best.map(({ at }) => at);
}

interface Near {
  at: Position;
  metres: number;
}

function nearest(part: Position[], known: KnownPoint): Near {
  const metres = (at: Position) => distance(at, known.at, { units: 'meters' });
  return part.reduce<Near>(
    (best, at) => (metres(at) < best.metres ? { at, metres: metres(at) } : best),
    { at: known.at, metres: Infinity },
  );
}

/** The positions of each part of a network that hangs together. */
function connectedParts({ vertices, sourceCoordinates }: Graph): Position[][] {
  const seen = new Set<string>();
  return Object.keys(vertices).flatMap((first) => {
    if (seen.has(first)) return [];
    const part: string[] = [];
    const open = [first];
    seen.add(first);
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      part.push(key);
      for (const next of Object.keys(vertices[key] ?? {})) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    return [part.map((key) => sourceCoordinates[key]!)];
  });
}

/** The line without stretches that it goes and comes back, and without repeated positions. */
function withoutReturns(line: Position[]): Position[] {
  const same = (a: Position | undefined, b: Position) => a?.[0] === b[0] && a?.[1] === b[1];
  const kept: Position[] = [];
  for (const position of line) {
    if (same(kept.at(-1), position)) continue;
    if (same(kept.at(-2), position)) kept.pop();
    else kept.push(position);
  }
  return kept;
}
