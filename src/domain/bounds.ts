import type { Bounds, Place } from './atlas/place';

/** The bounds of a place's first shape that has a location; null where none has. */
export function boundsOf({ shapes }: Pick<Place, 'shapes'>): Bounds | null {
  return shapes.find(({ bounds }) => bounds !== null)?.bounds ?? null;
}
