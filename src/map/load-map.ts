import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { GeoJSON } from 'geojson';
import { fetchJson } from '../data/fetch-json';
import { DATA_URLS, loadOpeningTiles } from './basemap-tiles';
import type { DrawnData } from './style/options';

/** The map's code, and what it draws. */
type Loaded = Pick<typeof import('./map-view'), 'MapView'> & { data: DrawnData };

let loading: Promise<Loaded> | null = null;

/**
 * Fetches the map's code, that of its worker and its data, side by side, and
 * starts the worker: it takes as long to begin as the page does, so it may begin first.
 * Fetches once; after a failure, again.
 *
 * @throws a sentence where something of it does not come
 */
export function loadMap(): Promise<Loaded> {
  return (loading ??= fetchAll().catch((error: unknown) => {
    loading = null;
    throw error;
  }));
}

async function fetchAll(): Promise<Loaded> {
  const data = fetchData();
  const [{ MapView, startWorker }] = await Promise.all([import('./map-view'), fetchWorker()]);
  startWorker();
  return { MapView, data: await data };
}

/**
 * Fetches what the map opens with, beside its code: MapLibre would ask for it
 * only once it has its style. What does not come stays an address; MapLibre
 * asks for that again and says what is wrong. Never rejects.
 */
async function fetchData(): Promise<DrawnData> {
  const url = String(DATA_URLS.places);
  const places = fetchJson<GeoJSON>(url).catch(() => url);
  await loadOpeningTiles();
  return { ...DATA_URLS, places: await places };
}

/**
 * Fetches the code of the map's worker into the browser's cache: MapLibre asks
 * for it late, and waits for ever where it does not come.
 *
 * @throws a sentence where it does not come, or not whole
 */
async function fetchWorker(): Promise<void> {
  const answer = await fetch(workerUrl);
  if (!answer.ok) throw new Error(`its worker was answered with ${answer.status}`);
  await answer.arrayBuffer();
}
