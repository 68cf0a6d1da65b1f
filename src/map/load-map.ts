import { fetchData } from './fetch-data';
import { fetchWorker } from './fetch-worker';
import type { DrawnData } from './style/options';
import { hasWebGL2 } from './webgl';

/** The map's code, and what it draws. */
type Fetched = Pick<typeof import('./map-view'), 'MapView'> & { data: DrawnData };

let coming: Promise<Fetched> | null = null;

/**
 * Fetches the map's code, that of its worker and its data, side by side, and
 * starts the worker: it takes as long to begin as the page does, so it may begin first.
 * Fetches once; after a failure, again.
 *
 * @throws a sentence where something of it does not come
 */
export function fetchMap(): Promise<Fetched> {
  return (coming ??= fetchAll().catch((error: unknown) => {
    coming = null;
    throw error;
  }));
}

/** The same ahead of being asked for, where a map can be drawn at all; who asks later is told what fails. */
export function fetchMapAhead(): void {
  if (hasWebGL2()) fetchMap().catch(() => {});
}

async function fetchAll(): Promise<Fetched> {
  const data = fetchData();
  const [{ MapView, startWorker }] = await Promise.all([import('./map-view'), fetchWorker()]);
  startWorker();
  return { MapView, data: await data };
}
