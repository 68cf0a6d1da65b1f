import type { Atlas } from '../domain/atlas/atlas';
import type { Place } from '../domain/atlas/place';
import { cameraOf, cameraOfHash, screenNow, viewOn, type Camera, type Extent } from './camera';

/**
 * Where the camera stands when the page opens: as its address says, else where
 * the chosen place is seen with its popup, else in the opening view. Map and
 * opening drawing begin there.
 */
export async function openingCamera(
  atlas: Pick<Atlas, 'view' | 'narrowView' | 'box'>,
  { place, hash }: { place: Place | null; hash: string },
  width: number,
  height: number,
): Promise<Camera> {
  const asked = cameraOfHash(hash, atlas.box);
  if (asked) return asked;
  const opening = cameraOf(viewOn(screenNow(), atlas), width, height);
  const extent = { width, height, box: atlas.box };
  return (place && (await cameraFor([place], opening, extent, true))) ?? opening;
}

/**
 * The camera that shows places, and makes room for a popup; see `cameraTo`,
 * whose code comes when it is first wanted. Null where nothing has to move, or
 * that does not come.
 */
export async function cameraFor(
  places: Place[],
  camera: Camera,
  extent: Extent,
  withPopup: boolean,
): Promise<Camera | null> {
  const code = await import('./camera-to').catch(() => null);
  return code && code.cameraTo(places, camera, { ...extent, room: code.roomOn(extent, withPopup) });
}
