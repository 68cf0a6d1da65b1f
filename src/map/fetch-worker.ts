import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * Fetches the code of the map's worker into the browser's cache, beside the
 * map's own: MapLibre asks for it late, and waits for ever where it does not
 * come.
 *
 * @throws a sentence where it does not come, or not whole
 */
export async function fetchWorker(): Promise<void> {
  const answer = await fetch(workerUrl);
  if (!answer.ok) throw new Error(`its worker was answered with ${answer.status}`);
  await answer.arrayBuffer();
}
