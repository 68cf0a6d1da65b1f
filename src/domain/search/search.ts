import type { Atlas } from '../atlas/atlas';
import type { Place } from '../atlas/place';
import type { Quotation } from '../atlas/quotations';
import type { Waiting } from '../atlas/atlas-parts';
import { tokenize } from '../geoparsing/tokens';

/** What can be found: a place by one of its toponyms, or a quotation. */
export type SearchEntry = { place: Place; toponym: string } | Quotation;

/**
 * How a search came by what it found: every word as it was typed (or as the
 * beginning of a word), every word with one typing error, or single words.
 */
export type Closeness = 'as-typed' | 'misspelt' | 'some-words';

/** A place, and the name or spelling of it that matched best. */
export interface FoundPlace {
  place: Place;
  toponym: string;
}

/** A quotation, and the words of it that matched, folded. */
export interface FoundQuotation extends Quotation {
  words: ReadonlySet<string>;
}

/** What a search found, the best first. Places and quotations are searched apart. */
export interface Found {
  places: FoundPlace[];
  placesBy: Closeness;
  quotations: FoundQuotation[];
  quotationsBy: Closeness;
  /** How many quotations there are, where only the first of them are given. */
  quotationCount?: number;
  /** What stands in for quotations that are still to come. */
  waiting?: Waiting;
}

/** Runs a search as typed. Never throws; words that match nothing find nothing. */
export type Search = (query: string) => Found;

/** Best first. */
const CLOSENESS: readonly Closeness[] = ['as-typed', 'misspelt', 'some-words'];

/**
 * Merges what two searches found, the first one's hits before the second's.
 * Where one matched more closely, the other's hits are dropped.
 */
export function mergeFound(first: Found, second: Found): Found {
  const [places, placesBy] = nearer(
    [first.places, first.placesBy],
    [second.places, second.placesBy],
  );
  const [quotations, quotationsBy] = nearer(
    [first.quotations, first.quotationsBy],
    [second.quotations, second.quotationsBy],
  );
  const beyond = (first.quotationCount ?? 0) - first.quotations.length;
  return {
    ...first,
    places,
    placesBy,
    quotations,
    quotationsBy,
    ...(first.quotationCount !== undefined && { quotationCount: quotations.length + beyond }),
  };
}

type Hits<Hit> = [hits: Hit[], by: Closeness];

function nearer<Hit>(first: Hits<Hit>, second: Hits<Hit>): Hits<Hit> {
  if (first[0].length === 0) return second;
  if (second[0].length === 0) return first;
  const difference = CLOSENESS.indexOf(first[1]) - CLOSENESS.indexOf(second[1]);
  if (difference !== 0) return difference < 0 ? first : second;
  return [[...first[0], ...second[0]], first[1]];
}

/**
 * Everything that can be found, in a stable order, so that an index made at
 * build time can refer to entries by number. Spellings that differ in case and
 * accents only are one entry.
 */
export function searchEntries({ places, articles }: Searched): SearchEntry[] {
  return [
    ...places.flatMap((place) => toponymsOf(place).map((toponym) => ({ place, toponym }))),
    ...articles.flatMap((article) => article.excerpts.map((excerpt) => ({ article, excerpt }))),
  ];
}

/** What is searched of an atlas. */
export type Searched = Pick<Atlas, 'places' | 'articles'>;

function toponymsOf({ names, spellings }: Place): string[] {
  const byWords = new Map<string, string>();
  for (const toponym of [...names.map((name) => name.toponym), ...spellings]) {
    const words = foldedWords(toponym).join(' ');
    if (!byWords.has(words)) byWords.set(words, toponym);
  }
  return [...byWords.values()];
}

/** The words of a text as they are compared: case, accents and possessives folded. */
export function foldedWords(text: string): string[] {
  return tokenize(text).map((word) => word.folded);
}
