import type { Unready } from '../atlas/atlas';
import { groupBy } from '../atlas/group-by';
import type { DescribedPlace, Place } from '../atlas/place';
import type { Quotation } from '../atlas/quotations';
import { tokenize } from '../geoparsing/tokens';

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

/** What was found, how, and how many there are, of which `hits` may be the first. */
export interface Hits<Hit> {
  hits: Hit[];
  by: Closeness;
  count: number;
}

/** What a search found: places and quotations are searched apart. */
export interface Found {
  /** The best first. */
  places: Hits<FoundPlace>;
  /** In the order of the articles. */
  quotations: Hits<FoundQuotation>;
  /** Why there may be more quotations: a part is under way, or could not be had. */
  unready: Unready | null;
}

/** Best first. */
const CLOSENESS: readonly Closeness[] = ['as-typed', 'misspelt', 'some-words'];

/**
 * Merges what two searches found, the first one's hits before the second's.
 * Where one matched more closely, the other's hits are dropped.
 */
export function mergeFound(first: Found, second: Found): Found {
  return {
    places: nearer(first.places, second.places),
    quotations: nearer(first.quotations, second.quotations),
    unready: first.unready ?? second.unready,
  };
}

function nearer<Hit>(first: Hits<Hit>, second: Hits<Hit>): Hits<Hit> {
  if (first.count === 0) return second;
  if (second.count === 0) return first;
  const difference = CLOSENESS.indexOf(first.by) - CLOSENESS.indexOf(second.by);
  if (difference !== 0) return difference < 0 ? first : second;
  return {
    hits: [...first.hits, ...second.hits],
    by: first.by,
    count: first.count + second.count,
  };
}

/** The toponyms that a place can be found by. Spellings that differ in case and accents alone are one. */
export function toponymsOf({
  names,
  spellings,
}: Pick<DescribedPlace, 'names' | 'spellings'>): string[] {
  const all = [...names.map(({ toponym }) => toponym), ...spellings];
  const byWords = groupBy(all, (toponym) => [foldedWords(toponym).join(' ')]);
  return Array.from(byWords.values(), ([first]) => first!);
}

/** The words of a text as they are compared: case, accents and possessives folded. */
export function foldedWords(text: string): string[] {
  return tokenize(text).map((word) => word.folded);
}
