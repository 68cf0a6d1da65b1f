import { fetchWorker } from './fetch-worker';
import { hasWebGL2 } from './webgl';

type Code = typeof import('./map-view');

let coming: Promise<Code> | null = null;

/**
 * Fetches the map's code and that of its worker, side by side, and starts the
 * worker: it takes as long to begin as the page does, so it may begin first.
 * Fetches once; after a failure, again.
 *
 * @throws a sentence where something of it does not come
 */
export function fetchMap(): Promise<Code> {
  return (coming ??= fetchBoth().catch((error: unknown) => {
    coming = null;
    throw error;
  }));
}

/** The same ahead of being asked for, where a map can be drawn at all; who asks later is told what fails. */
export function fetchMapAhead(): void {
  if (hasWebGL2()) fetchMap().catch(() => {});
}

async function fetchBoth(): Promise<Code> {
  const [code] = await Promise.all([import('./map-view'), fetchWorker()]);
  code.startWorker();
  return code;
}
