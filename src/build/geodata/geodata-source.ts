import { resolve } from 'node:path';
import { shownPath } from '../json-file';
import { readGeodata, type Geodata } from './read-geodata';

/** A geodata folder, read once for everything that is built from it. */
export interface GeodataSource {
  /** Absolute. */
  folder: string;
  /** @throws {GeodataError} with every problem of every file */
  read(): Geodata;
  /** Makes the next `read` read the files again: one of them has changed. */
  invalidate(): void;
}

/** @param path of the geodata folder, absolute or from the working directory */
export function geodataSource(path: string): GeodataSource {
  const folder = resolve(path);
  let geodata: Geodata | null = null;
  return {
    folder,
    read: () => (geodata ??= readGeodata(folder, shownPath(folder))),
    invalidate: () => (geodata = null),
  };
}
