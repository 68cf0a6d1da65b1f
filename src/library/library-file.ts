import { toJsonText } from '../domain/exchange/json-text';
import type { Library } from '../domain/library/library';

/** Tells a saved library from other JSON files. */
export const LIBRARY_FORMAT = 'corridor-atlas-library';

/** A library as the text of a file, which `readLibrary` reads. */
export function libraryToFile({ articles, places, notPlaces }: Library): string {
  const plain = articles.map(({ sentences, ...article }) => ({
    ...article,
    // What follows from the text is found again when the file is read.
    sentences: sentences.map(({ number, start, end }) => ({ number, start, end })),
  }));
  const library = { articles: plain, places, notPlaces };
  return toJsonText({ format: LIBRARY_FORMAT, version: 1, ...library }, 2);
}
