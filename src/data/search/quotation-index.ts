import SearchableMap from 'minisearch/SearchableMap';
import { mapPart, type Part, type Unready, type WordNumbers } from '../../domain/atlas/atlas';
import { groupBy } from '../../domain/atlas/group-by';
import type { Quotation } from '../../domain/atlas/quotations';
import {
  foldedWords,
  type Closeness,
  type Found,
  type FoundQuotation,
} from '../../domain/search/search';
import { SHORTEST_MISSPELT, swapped } from './typing-errors';

/** A word that stands in more excerpts than this, and in a quarter of all, tells nothing. */
const COMMON = { least: 2000, share: 0.25 };

/** Quotations that are shown of all that a search finds. */
const SHOWN = 200;
/** Files that are fetched for them: what lies in others is only counted. */
const SHOWN_FILES = 5;

/** After every word that begins with the same letters. */
const LAST = '\uffff';

/** What quotations are searched in. Numbers count excerpts from 0. */
export interface QuotationSource {
  /** The files that hold the words from `first` to `last`. */
  words(first: string, last: string): Part<WordNumbers[]>;
  /** What is fetched for a quotation, known without fetching it. */
  fileOf(number: number): string;
  quotation(number: number): Part<Quotation>;
}

type Numbers = number[] | null;

/** Every word of some texts, sorted, with the numbers of those that it stands in; see `WordNumbers`. */
export function indexWords(texts: string[]): [word: string, numbers: Numbers][] {
  const numbers = groupBy(texts.keys(), (number) => new Set(foldedWords(texts[number]!)));
  const limit = Math.max(COMMON.least, texts.length * COMMON.share);
  return [...numbers]
    .map(([word, found]): [string, Numbers] => [word, found.length > limit ? null : found])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

type FoundQuotations = Omit<Found, 'places'>;

/**
 * The quotations that hold every word, as it was typed or as the beginning of
 * one; where there are none, with one typing error in each word.
 *
 * @param words folded
 */
export function searchQuotations(words: string[], source: QuotationSource): FoundQuotations {
  const found = matchAll(words, source, asTyped);
  if (found.unready || found.numbers.length > 0) return collect(found, 'as-typed', source);
  return collect(matchAll(words, source, misspelt), 'misspelt', source);
}

/** One way to match a word: where to look, and what fits there. */
interface Matcher {
  first(word: string): string;
  match(words: SearchableMap<Numbers>, word: string): [word: string, numbers: Numbers][];
}

const asTyped: Matcher = {
  first: (word) => word,
  // A single letter begins too many words.
  match: (words, word) => (word.length > 1 ? [...words.atPrefix(word)] : exactly(words, [word])),
};

const misspelt: Matcher = {
  // The error is somewhere after these, unless all words lie in one file.
  first: (word) => word.slice(0, 2),
  match(words, word) {
    const found = asTyped.match(words, word);
    if (word.length < SHORTEST_MISSPELT) return found;
    return [...found, ...exactly(words, [...words.fuzzyGet(word, 1).keys(), ...swapped(word)])];
  },
};

function exactly(words: SearchableMap<Numbers>, wanted: string[]): [string, Numbers][] {
  return wanted.filter((word) => words.has(word)).map((word) => [word, words.get(word) as Numbers]);
}

interface Matched {
  numbers: number[];
  words: Set<string>;
  unready: Unready | null;
}

function matchAll(words: string[], source: QuotationSource, { first, match }: Matcher): Matched {
  const matched: Matched = { numbers: [], words: new Set(), unready: null };
  let numbers: number[] | null = null;
  for (const word of words) {
    const last = word.length > 1 ? first(word) + LAST : word;
    const part = mapPart(source.words(first(word), last), (files) =>
      files.flatMap((file) => match(treeOf(file), word)),
    );
    if (part.state !== 'ready') {
      matched.unready ??= part;
      continue;
    }
    for (const [found] of part.value) matched.words.add(found);
    // What stands nearly everywhere leaves nothing out.
    if (part.value.some(([found, at]) => found === word && at === null)) continue;
    const all = new Set(part.value.flatMap(([, at]) => at ?? []));
    numbers = numbers === null ? [...all] : numbers.filter((number) => all.has(number));
  }
  matched.numbers = (numbers ?? []).toSorted((a, b) => a - b);
  return matched;
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

/** A file's words as a tree; made once for each file. */
const trees = new WeakMap<WordNumbers, SearchableMap<Numbers>>();

function treeOf(file: WordNumbers): SearchableMap<Numbers> {
  let tree = trees.get(file);
  if (!tree) trees.set(file, (tree = SearchableMap.from(Object.entries(file))));
  return tree;
}
