import type { Unready } from '../atlas/atlas';
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

/** The places that a search found, the best first. */
export interface FoundPlaces {
  places: FoundPlace[];
  placesBy: Closeness;
}

/** The quotations that a search found, in the order of the articles. */
export interface FoundQuotations {
  quotations: FoundQuotation[];
  quotationsBy: Closeness;
  /** How many there are, of which `quotations` may be the first. */
  quotationCount: number;
  /** Why there may be more than is said here: a part is under way, or could not be had. */
  unready: Unready | null;
}

/** What a search found: places and quotations are searched apart. */
export type Found = FoundPlaces & FoundQuotations;

/** Best first. */
const CLOSENESS: readonly Closeness[] = ['as-typed', 'misspelt', 'some-words'];

/**
 * Merges what two searches found, the first one's hits before the second's.
 * Where one matched more closely, the other's hits are dropped.
 */
export function mergeFound(first: Found, second: Found): Found {
  const places = nearer(
    [first.places, first.placesBy, first.places.length],
    [second.places, second.placesBy, second.places.length],
  );
  const quotations = nearer(
    [first.quotations, first.quotationsBy, first.quotationCount],
    [second.quotations, second.quotationsBy, second.quotationCount],
  );
  return {
    places: places[0],
    placesBy: places[1],
    quotations: quotations[0],
    quotationsBy: quotations[1],
    quotationCount: quotations[2],
    unready: first.unready ?? second.unready,
  };
}

type Hits<Hit> = [hits: Hit[], by: Closeness, count: number];

function nearer<Hit>(first: Hits<Hit>, second: Hits<Hit>): Hits<Hit> {
  if (first[2] === 0) return second;
  if (second[2] === 0) return first;
  const difference = CLOSENESS.indexOf(first[1]) - CLOSENESS.indexOf(second[1]);
  if (difference !== 0) return difference < 0 ? first : second;
  return [[...first[0], ...second[0]], first[1], first[2] + second[2]];
}

/** The toponyms that a place can be found by. Spellings that differ in case and accents alone are one. */
export function toponymsOf({
  names,
  spellings,
}: Pick<DescribedPlace, 'names' | 'spellings'>): string[] {
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
