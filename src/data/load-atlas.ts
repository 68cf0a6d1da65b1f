import { atlasUrl } from 'virtual:atlas/index';
import type { AtlasIndex } from '../domain/atlas/atlas';
import { fetchJson } from './fetch-json';

/**
 * Fetches what lists and the map need of the atlas. The page has asked for the
 * same file in its head, so that it comes beside the code.
 *
 * @throws Error with one sentence where it cannot be had.
 */
export function loadAtlas(): Promise<AtlasIndex> {
  return fetchJson<AtlasIndex>(atlasUrl);
}

/** Fetches a part of the atlas by its file name; rejects as `fetchJson` does. */
export function fetchPart(file: string): Promise<unknown> {
  return fetchJson(new URL(`parts/${file}`, atlasUrl).href);
}
