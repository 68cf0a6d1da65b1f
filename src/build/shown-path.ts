import { relative } from 'node:path';

/** A path as messages show it: from the working directory where it is inside, else absolute. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere || '.';
}
