import * as v from 'valibot';
import { EMPTY_LIBRARY, mergeLibraries, type Library } from '../domain/library/library';
import { ArticleSchema, PlaceSchema } from './library-schema';

/** What of a kept library is not sound. */
export interface Corruption {
  /** The library as the browser's database gave it. */
  stored: unknown;
  /** So many articles of it are left out. */
  articles: number;
  /** So many places. */
  places: number;
}

/**
 * What is sound of a library as the browser's database gave it: whatever wrote
 * it there, nothing else reaches the page.
 *
 * @returns the library, and whether something had to be left out
 */
export function recoverLibrary(stored: unknown): { library: Library; damaged: boolean } {
  if (stored === undefined) return { library: EMPTY_LIBRARY, damaged: false };
  const given = listsOf(stored);
  const library = soundLists(given);
  const damaged = KEYS.some((key) => lengthOf(given[key]) !== library[key].length);
  // What stands there twice, by its id, comes once.
  return { library: mergeLibraries(EMPTY_LIBRARY, library), damaged };
}

/** What has to be left out of a library as the database gave it; null where all of it is sound. */
export function damageOf(stored: unknown): Corruption | null {
  if (!recoverLibrary(stored).damaged) return null;
  const given = listsOf(stored);
  const sound = soundLists(given);
  const leftOut = (key: keyof Library) => (lengthOf(given[key]) ?? 0) - sound[key].length;
  return { stored, articles: leftOut('articles'), places: leftOut('places') };
}

const KEYS = ['articles', 'places', 'notPlaces'] as const;

const listsOf = (stored: unknown) => Object(stored) as Record<string, unknown>;

/** Null for what is no list. */
const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : null);

function soundLists({ articles, places, notPlaces }: Record<string, unknown>): Library {
  return {
    articles: sound(ArticleSchema, articles),
    places: sound(PlaceSchema, places),
    notPlaces: sound(v.string(), notPlaces),
  };
}

function sound<Entry>(schema: v.GenericSchema<unknown, Entry>, list: unknown): Entry[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const { success, output } = v.safeParse(schema, entry);
    return success ? [output] : [];
  });
}
