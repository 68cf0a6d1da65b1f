import * as v from 'valibot';
import { EMPTY_LIBRARY, mergeLibraries, type Library } from '../domain/own-library';
import { ArticleSchema, PlaceSchema } from './library-schema';

/**
 * What is sound of a library as the browser's database gave it: whatever wrote
 * it there, nothing else reaches the page.
 *
 * @returns the library, and whether something had to be left out
 */
export function soundLibrary(stored: unknown): { library: Library; damaged: boolean } {
  if (stored === undefined) return { library: EMPTY_LIBRARY, damaged: false };
  const { articles, places, notPlaces } = Object(stored) as Record<string, unknown>;
  const library = {
    articles: sound(ArticleSchema, articles),
    places: sound(PlaceSchema, places),
    notPlaces: sound(v.pipe(v.string(), v.nonEmpty()), notPlaces),
  };
  const counts = [articles, places, notPlaces].map((list) => Array.isArray(list) && list.length);
  const found = [library.articles, library.places, library.notPlaces].map(({ length }) => length);
  // What stands there twice, by its id, comes once.
  const once = mergeLibraries(EMPTY_LIBRARY, library);
  return { library: once, damaged: counts.some((count, index) => count !== found[index]) };
}

function sound<Entry>(schema: v.GenericSchema<unknown, Entry>, list: unknown): Entry[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const { success, output } = v.safeParse(schema, entry);
    return success ? [output] : [];
  });
}
