import type { Place } from '../domain/atlas/place';
import { inWorld } from './camera';
import { toWorld, worldSize } from './web-mercator';

/** Up to so many places a map shows them all, at every zoom. */
const FEW = 300;
/** From this zoom on every place is shown. */
const CLOSE_UP = 11;
/** The farthest zoom at which places can be seen one by one. */
const FARTHEST = 5;
/** CSS pixels of the square in which one place is shown. */
const ROOM = 72;

/**
 * Says of each place from which zoom on the map has room for it: where many lie
 * close together, the one with the most excerpts comes first. A line or an area
 * that is larger than the room is shown, and so is everything where there are few.
 */
export function thinPlaces<P extends Place>(places: P[]): P[] {
  const located = places.filter(({ anchor }) => anchor !== null);
  if (located.length <= FEW) return places;
  let waiting: Place[] = located.toSorted((a, b) => b.excerptCount - a.excerptCount);
  const fromZoom = new Map<string, number>();
  const shown: Place[] = [];
  for (let zoom = FARTHEST; zoom < CLOSE_UP; zoom += 1) {
    const taken = new Set(shown.map((place) => square(place, zoom)));
    waiting = waiting.filter((place) => {
      const at = square(place, zoom);
      if (taken.has(at) && sizeOf(place) * worldSize(zoom) < ROOM) return true;
      taken.add(at);
      shown.push(place);
      fromZoom.set(place.id, zoom === FARTHEST ? 0 : zoom);
      return false;
    });
  }
  for (const { id } of waiting) fromZoom.set(id, CLOSE_UP);
  return places.map((place) => {
    const zoom = fromZoom.get(place.id);
    return zoom ? { ...place, fromZoom: zoom } : place;
  });
}

/** The longer side of the largest shape of a place, as a share of the world's. */
function sizeOf({ shapes }: Place): number {
  const sizes = shapes.map(({ bounds }) => {
    const [left, top, right, bottom] = bounds ? inWorld(bounds) : [0, 0, 0, 0];
    return Math.max(right - left, bottom - top);
  });
  return Math.max(...sizes);
}

/** Which square of the map a place lies in. */
function square({ anchor }: Place, zoom: number): string {
  const squares = worldSize(zoom) / ROOM;
  return toWorld(anchor!)
    .map((part) => Math.floor(part * squares))
    .join(' ');
}
