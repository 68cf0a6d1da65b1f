import * as v from 'valibot';
import { EMPTY_LIBRARY, mergeLibraries, type Library } from '../domain/library/library';
import { ArticleSchema, PlaceSchema } from './library-schema';

/** What is wrong with a stored library. */
export interface Corruption {
  /** The library as the browser's database returned it. */
  stored: unknown;
  /** How many of its articles are left out. */
  articles: number;
  /** How many of its places are left out. */
  places: number;
}

/**
 * The valid entries of a library as the browser's database returned it:
 * whatever wrote it there, nothing else reaches the page.
 *
 * @returns `corruption` is null if nothing had to be left out
 */
export function recoverLibrary(stored: unknown): {
  library: Library;
  corruption: Corruption | null;
} {
  if (stored === undefined) return { library: EMPTY_LIBRARY, corruption: null };
  const lists = Object(stored) as Record<keyof Library, unknown>;
  const articles = recoverList(ArticleSchema, lists.articles);
  const places = recoverList(PlaceSchema, lists.places);
  const notPlaces = recoverList(v.pipe(v.string(), v.nonEmpty()), lists.notPlaces);
  const library = {
    articles: articles.valid,
    places: places.valid,
    notPlaces: notPlaces.valid,
  };
  const isIntact = [articles, places, notPlaces].every(({ lost }) => lost === 0);
  return {
    // Merged so that each id occurs once.
    library: mergeLibraries(EMPTY_LIBRARY, library),
    corruption: isIntact
      ? null
      : { stored, articles: articles.lost ?? 0, places: places.lost ?? 0 },
  };
}

/** `lost` counts the invalid entries; null if there is no list at all. */
function recoverList<Entry>(
  schema: v.GenericSchema<unknown, Entry>,
  list: unknown,
): { valid: Entry[]; lost: number | null } {
  if (!Array.isArray(list)) return { valid: [], lost: null };
  const results = list.map((entry: unknown) => v.safeParse(schema, entry));
  const valid = results.flatMap(({ success, output }) => (success ? [output] : []));
  return { valid, lost: list.length - valid.length };
}
