import type { Place } from '../../domain/atlas/place';
import { toWorld, worldSize } from '../../map/web-mercator';

/** Up to so many points a map shows them all, at every zoom. */
const FEW = 300;
/** From this zoom on every point is shown. */
const CLOSE_UP = 11;
/** The farthest zoom at which points can be seen one by one. */
const FARTHEST = 5;
/** CSS pixels of the square in which one point is shown. */
const ROOM = 72;

/**
 * Says of each point from which zoom on the map has room for it: where many lie
 * close together, the one with the most excerpts comes first. Lines and areas
 * stay, and so does everything where there are few.
 */
export function thinPlaces<P extends Place>(places: P[]): P[] {
  const points = places.filter(isPoint);
  if (points.length <= FEW) return places;
  let waiting: Place[] = points.toSorted((a, b) => b.excerptCount - a.excerptCount);
  const fromZoom = new Map<string, number>();
  const shown: Place[] = [];
  for (let zoom = FARTHEST; zoom < CLOSE_UP; zoom += 1) {
    const taken = new Set(shown.map((place) => square(place, zoom)));
    waiting = waiting.filter((place) => {
      const at = square(place, zoom);
      if (taken.has(at)) return true;
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

/** What has a line or an area as well is drawn anyway. */
function isPoint({ shapes }: Place): boolean {
  const drawn = shapes.filter(({ geometry }) => geometry !== null);
  return drawn.length > 0 && drawn.every(({ geometry }) => geometry === 'point');
}

/** Which square of the map a point lies in. */
function square({ anchor }: Place, zoom: number): string {
  const squares = worldSize(zoom) / ROOM;
  return toWorld(anchor!)
    .map((part) => Math.floor(part * squares))
    .join(' ');
}
