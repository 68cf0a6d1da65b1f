import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shownPath } from '../shown-path';
import { checkGeodata, type Geodata, type GeodataFiles } from './check-geodata';

/** The files of a folder of this disk. */
function filesOn(folder: string): GeodataFiles {
  const pathOf = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? path : null;
  };
  return {
    read(file) {
      const path = pathOf(file);
      return path === null ? null : readFileSync(path);
    },
    list(part) {
      const path = pathOf(part);
      return path ? readdirSync(path) : [];
    },
  };
}

/**
 * Reads a geodata folder of this disk, see `checkGeodata`.
 *
 * @param shownAs what messages call the folder.
 * @throws {GeodataError} with every problem of every file.
 */
export function readGeodata(folder: string, shownAs = folder): Geodata {
  return checkGeodata(filesOn(folder), shownAs);
}

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
