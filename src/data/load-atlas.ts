import type { AtlasIndex } from '../domain/atlas/atlas';
import { fetchJson } from './fetch-json';
import { fileUrl } from './site-data';

/**
 * Fetches what lists and the map need of the atlas. The page has asked for the
 * same file in its head, so that it comes beside the code.
 *
 * @throws Error with one sentence where it cannot be had.
 */
export function loadAtlas(): Promise<AtlasIndex> {
  return fetchJson<AtlasIndex>(fileUrl());
}

/** Fetches a part of the atlas by its file name; rejects as `fetchJson` does. */
export function fetchPart(file: string): Promise<unknown> {
  return fetchJson(fileUrl(`parts/${file}`));
}
