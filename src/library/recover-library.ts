import * as v from 'valibot';
import { byRange, type Range } from '../domain/atlas/article';
import { readBlocks } from '../domain/geoparsing/text-blocks';
import {
  EMPTY_LIBRARY,
  mergeLibraries,
  type Library,
  type LibraryArticle,
} from '../domain/library/library';
import { withDates } from '../domain/library/dated-sentences';
import { ArticleSchema } from './library-schema';
import { PlaceSchema } from './schema/decisions';
import { CitationSchema, MentionSchema } from './schema/values';

/** What is wrong with a stored library. */
export interface Corruption {
  /** What cannot be read, as the browser's database returned it. */
  stored: unknown;
  /** How many articles are left out. */
  articles: number;
  /** How many places are left out. */
  places: number;
}

/** Entries of a library's lists as the browser's database returned them: anything at all. */
type StoredLists = Partial<Record<keyof Library, unknown>>;

/**
 * The valid entries of a library that an earlier version stored as one value:
 * whatever wrote it there, nothing else reaches the page.
 *
 * @returns `corruption` is null if nothing had to be left out
 */
export function recoverLibrary(stored: unknown): {
  library: Library;
  corruption: Corruption | null;
} {
  if (stored === undefined) return { library: EMPTY_LIBRARY, corruption: null };
  const lists = Object(stored) as StoredLists;
  const articles = sort(lists.articles, readArticle);
  const places = sort(lists.places, (entry) => valid(PlaceSchema, entry));
  const notPlaces = sort(lists.notPlaces, (entry) =>
    valid(v.pipe(v.string(), v.nonEmpty()), entry),
  );
  const library = { articles: articles.valid, places: places.valid, notPlaces: notPlaces.valid };
  const isIntact = [articles, places, notPlaces].every(({ lost }) => lost === 0);
  return {
    // Merged so that each id occurs once.
    library: mergeLibraries(EMPTY_LIBRARY, library),
    corruption: isIntact
      ? null
      : { stored, articles: articles.lost ?? 0, places: places.lost ?? 0 },
  };
}

/** `lost` counts the entries that cannot be read; null if there is no list at all. */
function sort<Entry>(
  list: unknown,
  read: (entry: unknown) => Entry | null,
): { valid: Entry[]; lost: number | null } {
  if (!Array.isArray(list)) return { valid: [], lost: null };
  const valid = list.map(read).filter((entry) => entry !== null);
  return { valid, lost: list.length - valid.length };
}

function valid<Entry>(schema: v.GenericSchema<unknown, Entry>, entry: unknown): Entry | null {
  const { success, output } = v.safeParse(schema, entry, { abortEarly: true });
  return success ? output : null;
}

function readArticle(entry: unknown): LibraryArticle | null {
  const article = valid(ArticleSchema, entry) ?? mended(entry);
  return article && withDates(article);
}

/** An article as an earlier version kept it, which asked for less. */
const EarlierArticleSchema = v.strictObject({
  ...ArticleSchema.entries,
  citation: v.looseObject({ issued: v.optional(v.unknown()) }),
  mentions: v.array(MentionSchema),
  sentences: v.array(v.strictObject({ number: v.number(), start: v.number(), end: v.number() })),
});

/**
 * An article of an earlier version without what cannot be drawn: mentions across
 * blocks, a date that is none; sentences of one number get numbers of their own.
 */
function mended(entry: unknown): LibraryArticle | null {
  const earlier = valid(EarlierArticleSchema, entry);
  if (earlier === null) return null;
  const { issued, ...citation } = earlier.citation;
  const dated = { ...citation, id: earlier.id, issued };
  const blocks = readBlocks(earlier.text);
  let free = earlier.sentences.reduce((most, { number }) => Math.max(most, toNumber(number)), 0);
  const numbers = new Set<number>();
  const sentences = inOrder(blocks, earlier.sentences).map(({ start, end, number }) => {
    const own = toNumber(number) > 0 && !numbers.has(number) ? number : (free += 1);
    numbers.add(own);
    return { number: own, start, end };
  });
  return valid(ArticleSchema, {
    ...earlier,
    citation: v.is(CitationSchema, dated) ? dated : { ...citation, id: earlier.id },
    mentions: inOrder(blocks, earlier.mentions),
    sentences,
  });
}

/** A sentence's number as far as it can be one, else 0. */
function toNumber(number: number): number {
  return Number.isInteger(number) && number > 0 && number < 2 ** 30 ? number : 0;
}

/** Those that lie in a block, after each other. */
function inOrder<Placed extends Range>(blocks: Range[], ranges: Placed[]): Placed[] {
  const ordered = ranges.toSorted((a, b) => a.start - b.start);
  const inBlocks = byRange(ordered, blocks).flat();
  let last = 0;
  return inBlocks.filter(({ start, end }) => {
    const isNext = start >= last && start < end;
    if (isNext) last = end;
    return isNext;
  });
}
