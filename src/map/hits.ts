import type { Feature, Geometry, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import * as texts from 'virtual:texts/town';
import type { LngLat } from '../domain/atlas/place';

/** A position on the screen, in CSS pixels. */
type Pixel = [x: number, y: number];

/** A feature that may lie within reach, with `MapFeatureProperties`. */
export type Candidate = Pick<Feature, 'properties' | 'geometry'>;

/** CSS pixels within which a place answers to a mouse, and to a finger. */
const REACH = { mouse: 12, touch: 24 };

/** CSS pixels that a point's sign takes to each side of it. */
const SIGN = 6;

/** Roles of style layers that stand for places, and that of the base map's towns; see `DRAW_ORDER`. */
const TOWN = 'town';
const HIT_ROLES = ['area-fill:', 'hit-area:', 'halo:', TOWN];

/** Roles that write the names of places, and stand beside these. */
const NAME_ROLES = ['area-label:', 'line-label:', 'line-name:', 'label:', 'said:'];

const roleOf = (styleLayerId: string) => styleLayerId.replace(/:.*/, ':');

/** Whether a click on this style layer is a click on a place, or on a town of the base map. */
export const isHitLayer = (styleLayerId: string) => HIT_ROLES.includes(roleOf(styleLayerId));

/** Whether a click on this style layer is a click on the name of a place. */
export const isNameLayer = (styleLayerId: string) => NAME_ROLES.includes(roleOf(styleLayerId));

/** What a press on the map means. */
export interface Hits {
  /** Ids of the places within reach, the nearest first; a name counts where nothing else does. */
  places: string[];
  /** Of a town of the base map, where no place is: its names, and that no article names it. */
  note?: string;
}

/** @param event what was pressed with: its reach is that of a mouse or of a finger */
export function hitsAt(map: MapLibreMap, [x, y]: Pixel, event: Event): Hits {
  const layers = map.getLayersOrder();
  const reach = reachOf(event);
  const near = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers: layers.filter(isHitLayer) },
  );
  const isPlace = ({ properties }: Candidate) => properties!.placeId !== undefined;
  const places = placesNear(near.filter(isPlace), [x, y], reach, (at) => {
    const pixel = map.project(at);
    return [pixel.x, pixel.y];
  });
  if (places.length > 0) return { places };
  const labels = map.queryRenderedFeatures([x, y], { layers: layers.filter(isNameLayer) });
  if (labels.length > 0) {
    return { places: [...new Set(labels.map(({ properties }) => String(properties.placeId)))] };
  }
  const town = near.find((each) => each.layer.id === TOWN)?.properties;
  if (!town) return { places };
  const names = [town.name, town['name:other']].filter(Boolean);
  // In the order in which the map writes them.
  const [, first] = map.getLayoutProperty(TOWN, 'text-field') as [string, [string, string]];
  if (first[1] === 'name:other') names.reverse();
  return { places, note: texts.unnamed({ names: names.join(' / ') }) };
}

/** How far what was pressed with reaches. Safari does not say what it was; its screen does. */
function reachOf(event: Event): number {
  const { pointerType } = event as Partial<PointerEvent>;
  const isTouch = pointerType ? pointerType !== 'mouse' : matchMedia('(pointer: coarse)').matches;
  return isTouch ? REACH.touch : REACH.mouse;
}

/**
 * The places within reach of a pixel, each once: points and lines before areas,
 * the nearest first, and of two as near the point or the smaller area.
 */
export function placesNear(
  candidates: readonly Candidate[],
  at: Pixel,
  reach: number,
  project: (at: LngLat) => Pixel,
): string[] {
  const hits = candidates
    .map(({ properties, geometry }) => ({
      placeId: String(properties!.placeId),
      extent: Number(properties!.extent ?? 0),
      ...distanceTo(geometry, at, (position) => project(position as LngLat)),
    }))
    .filter(({ distance }) => distance <= reach)
    .toSorted(
      (a, b) =>
        Number(a.sort === 'area') - Number(b.sort === 'area') ||
        a.distance - b.distance ||
        Number(b.sort === 'point') - Number(a.sort === 'point') ||
        a.extent - b.extent,
    );
  return [...new Set(hits.map(({ placeId }) => placeId))];
}

interface Distance {
  sort: 'point' | 'line' | 'area';
  /** CSS pixels; infinite where there is nothing. */
  distance: number;
}

function distanceTo(geometry: Geometry, at: Pixel, project: (at: Position) => Pixel): Distance {
  const toLine = (line: Position[]) => distanceToLine(line.map(project), at);
  const nearest = (distances: number[]) => Math.min(Infinity, ...distances);
  const toArea = (rings: Position[][]) =>
    isInside(
      rings.map((ring) => ring.map(project)),
      at,
    )
      ? 0
      : nearest(rings.map(toLine));
  switch (geometry.type) {
    case 'Point':
      return { sort: 'point', distance: Math.max(toLine([geometry.coordinates]) - SIGN, 0) };
    case 'LineString':
      return { sort: 'line', distance: toLine(geometry.coordinates) };
    case 'MultiLineString':
      return { sort: 'line', distance: nearest(geometry.coordinates.map(toLine)) };
    case 'Polygon':
      return { sort: 'area', distance: toArea(geometry.coordinates) };
    case 'MultiPolygon':
      return { sort: 'area', distance: nearest(geometry.coordinates.map(toArea)) };
    default:
      throw new Error(`The map draws no ${geometry.type}.`);
  }
}

/** @param line at least one position */
function distanceToLine(line: Pixel[], [x, y]: Pixel): number {
  const distances = line.map(([toX, toY], index) => {
    const [fromX, fromY] = line[Math.max(index - 1, 0)]!;
    const [dx, dy] = [toX - fromX, toY - fromY];
    const share = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1);
    const along = Math.min(Math.max(share, 0), 1);
    return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
  });
  return Math.min(...distances);
}

/** Whether a ray to the east crosses the rings an odd number of times. */
function isInside(rings: Pixel[][], [x, y]: Pixel): boolean {
  return rings
    .flatMap((ring) => ring.map((to, index): [Pixel, Pixel] => [ring.at(index - 1)!, to]))
    .reduce((inside, [[fromX, fromY], [toX, toY]]) => {
      const crosses =
        fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX;
      return inside !== crosses;
    }, false);
}
