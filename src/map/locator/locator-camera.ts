import type { Atlas } from '../../domain/atlas/atlas';
import type { Place } from '../../domain/atlas/place';
import { cameraOf, type Camera } from '../camera';
import { cameraTo } from '../camera-to';
import { isMarked } from '../style/looks';

/** CSS pixels that a picture leaves free at its edges. */
const EDGE = 32;
/** Zoom levels from the opening view to the nearest one: a point alone would not say where it is. */
const NEARER = 2;

/**
 * The camera of a picture of some places: it shows them whole; where one of them
 * is a name alone, which has no extent of its own, within the opening view;
 * where none has a location, that view itself. What is small is seen with what
 * lies around it.
 *
 * @param size of the picture, in CSS pixels
 */
export function locatorCamera(
  places: readonly Place[],
  { view, narrowView, box }: Pick<Atlas, 'view' | 'narrowView' | 'box'>,
  size: { width: number; height: number },
): Camera {
  const opening = cameraOf(view, size.width, size.height);
  const edges = { left: EDGE, top: EDGE, right: EDGE, bottom: EDGE };
  const extent = { ...size, box, room: { edges, column: 0, half: 0 } };
  const around = size.width < size.height ? (narrowView ?? view) : view;
  const shown = places.some(isNameAlone) ? [...places, { shapes: [{ bounds: around }] }] : places;
  const { center, zoom } = cameraTo(shown, { ...opening, zoom: 0 }, extent) ?? opening;
  return { center, zoom: Math.min(zoom, opening.zoom + NEARER) };
}

/** Whether nothing but its name says on a map where a place is. */
function isNameAlone({ shapes }: Pick<Place, 'shapes'>): boolean {
  const drawn = shapes.filter(({ geometry }) => geometry !== null);
  return drawn.length > 0 && drawn.every((shape) => shape.geometry === 'point' && !isMarked(shape));
}
