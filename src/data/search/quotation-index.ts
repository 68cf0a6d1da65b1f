import type { Part, WordNumbers } from '../../domain/atlas/atlas';
import type { Quotation } from '../../domain/atlas/quotations';
import {
  foldedWords,
  type Closeness,
  type Found,
  type FoundQuotation,
} from '../../domain/search/search';
import { asTyped, matchAll, misspelt, type Matched } from './word-index';

/** Quotations that are shown of all that a search finds. */
const SHOWN = 200;
/** Files that are fetched for them: what lies in others is only counted. */
const SHOWN_FILES = 5;

/** What quotations are searched in. Numbers count excerpts from 0. */
export interface QuotationSource {
  /** The files that hold the words from `first` to `last`. */
  words(first: string, last: string): Part<WordNumbers[]>;
  /** What is fetched for a quotation, known without fetching it. */
  fileOf(number: number): string;
  quotation(number: number): Part<Quotation>;
}

type FoundQuotations = Omit<Found, 'places'>;

/**
 * The quotations that hold every word, as it was typed or as the beginning of
 * one; where there are none, with one typing error in each word.
 *
 * @param words folded
 */
export function searchQuotations(words: string[], source: QuotationSource): FoundQuotations {
  const found = matchAll(words, source.words, asTyped);
  if (found.unready || found.numbers.length > 0) return collect(found, 'as-typed', source);
  return collect(matchAll(words, source.words, misspelt), 'misspelt', source);
}

function collect(
  { numbers, words, unready }: Matched,
  by: Closeness,
  source: QuotationSource,
): FoundQuotations {
  const files = new Set<string>();
  const quotations: Found['quotations'] = { hits: [], by, count: numbers.length };
  for (const number of numbers.slice(0, SHOWN)) {
    const file = source.fileOf(number);
    if (files.size === SHOWN_FILES && !files.has(file)) continue;
    files.add(file);
    const part = source.quotation(number);
    if (part.state === 'ready') quotations.hits.push(marked(part.value, words));
    else unready ??= part;
  }
  return { quotations, unready };
}

/** With the words of it that matched. */
function marked(quotation: Quotation, matched: ReadonlySet<string>): FoundQuotation {
  const words = foldedWords(quotation.excerpt.exact).filter((word) => matched.has(word));
  return { ...quotation, words: new Set(words) };
}
