import { prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

// MapLibre 6 ships its worker apart; without this URL a bundled map stays blank.
setWorkerUrl(workerUrl);

/** Starts the worker before there is a map; every map of the page takes this one. */
export function startWorker(): void {
  prewarm();
}
