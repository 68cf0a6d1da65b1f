import { mapData } from 'virtual:atlas/map-data';
import type { DrawnData } from './style/options';

/**
 * Fetches the GeoJSON that the map draws, beside the map's code: MapLibre would
 * ask for it only once it has its style. What does not come stays an address;
 * MapLibre asks for that again and says what is wrong. Never rejects.
 */
export async function fetchData(): Promise<DrawnData> {
  const files = Object.entries(mapData).map(async ([name, url]) => {
    const answer = await fetch(url).catch(() => null);
    return [name, answer?.ok ? await answer.json().catch(() => url) : url];
  });
  return Object.fromEntries(await Promise.all(files)) as DrawnData;
}
