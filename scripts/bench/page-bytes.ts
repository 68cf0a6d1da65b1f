import { join } from 'node:path';
import { codeBytes, kindOf, pageScripts } from './built-bytes';

/** Bytes of a page's own code after gzip: neither MapLibre nor data. */
export interface PageBytes {
  /** What makes the panel answer. */
  panel: number;
  /** What the map takes besides. */
  map: number;
}

/** @param dist the built site's folder, absolute */
export function ownBytes(dist: string, page?: string): PageBytes {
  const { panel, map } = pageScripts(dist, page);
  const sum = (files: string[]) =>
    files
      .filter((file) => kindOf(file) === 'own')
      .reduce((bytes, file) => bytes + codeBytes(join(dist, file)), 0);
  return { panel: sum(panel), map: sum(map) };
}
