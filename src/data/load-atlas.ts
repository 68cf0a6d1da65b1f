import { atlasUrl } from 'virtual:atlas/first';
import type { Atlas } from '../domain/atlas/atlas';
import { fetchJson } from './fetch-json';
import type { FirstView } from './compact-places';

/**
 * Fetches what the first view needs of the atlas. The page has asked for the
 * same file in its head, so that it comes beside the code.
 *
 * @throws Error with one sentence where it cannot be had.
 */
export async function loadFirst(): Promise<Atlas> {
  const first = await fetchJson<FirstView>(atlasUrl);
  // Only a large atlas comes in rows.
  return 'rows' in first ? (await import('./compact-places')).fromFirstView(first) : first;
}
