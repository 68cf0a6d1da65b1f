import { bboxClip, flatten, multiPolygon, polygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/**
 * A country whose outlines run on across the antimeridian, as world-atlas has them, cut
 * there into parts on either side (RFC 7946, 3.1.9). An outline round a pole stays as it is.
 */
export function cutAtAntimeridian({
  geometry,
  properties,
}: Feature<Polygon | MultiPolygon>): Feature<MultiPolygon> {
  const parts = flatten(geometry).features;
  return multiPolygon(
    parts.flatMap((part) => cut(part.geometry.coordinates)),
    properties,
  );
}

function cut(rings: Position[][]): Position[][][] {
  const [outline = [], ...holes] = rings.map(unbroken);
  const lngs = outline.map(([lng]) => lng!);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const isRoundPole = lngs[0] !== lngs.at(-1);
  if (isRoundPole || (west >= -180 && east <= 180)) return [rings];
  // A hole may have begun on the other side.
  const within = holes.map((hole) =>
    turned(
      hole,
      TURNS.find((turn) => hole[0]![0]! + turn >= west && hole[0]![0]! + turn <= east)!,
    ),
  );
  return TURNS.flatMap((turn) => {
    const whole = polygon([outline, ...within].map((ring) => turned(ring, turn)));
    const { geometry } = bboxClip(whole, [-180, -90, 180, 90]);
    const parts = flatten(geometry).features.map((part) => part.geometry.coordinates);
    return parts.filter((part) => part.length > 0);
  });
}

const TURNS = [0, 360, -360];

const turned = (ring: Position[], turn: number) =>
  ring.map(([lng = 0, lat = 0]) => [lng + turn, lat]);

/** A ring whose longitudes run on beyond 180° where it crosses the antimeridian. */
function unbroken(ring: Position[]): Position[] {
  let turn = 0;
  return ring.map(([lng = 0, lat = 0], index) => {
    const step = lng - (ring[index - 1]?.[0] ?? lng);
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [lng + turn, lat];
  });
}
