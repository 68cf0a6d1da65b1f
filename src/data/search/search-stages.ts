import type MiniSearch from 'minisearch';
import type { Query, SearchOptions, SearchResult } from 'minisearch';
import { cutSearch } from '../../domain/view/permalink';
import {
  foldedWords,
  type Closeness,
  type FoundPlace,
  type FoundQuotation,
  type Search,
  type SearchEntry,
} from '../../domain/search/search';

/** One way to search, tried where those before it found nothing. */
interface Stage {
  by: Closeness;
  options: SearchOptions;
  query(words: string[]): Query;
}

/** Words of fewer letters are taken as they are typed: misspelt, they could be anything. */
const SHORTEST_MISSPELT = 4;

const asTyped: Stage = {
  by: 'as-typed',
  // A single letter begins too many words.
  options: { combineWith: 'AND', prefix: (word) => word.length > 1 },
  query: allOf,
};

const misspelt: Stage = {
  by: 'misspelt',
  options: { ...asTyped.options, fuzzy: (word) => word.length >= SHORTEST_MISSPELT && 1 },
  query: (words) => ({ combineWith: 'AND', queries: words.map(orSwapped) }),
};

const someWords: Stage = {
  by: 'some-words',
  options: { combineWith: 'OR' },
  query: (words) => allOf(words.filter((word) => word.length >= SHORTEST_MISSPELT)),
};

/** Searches an opened index, whose ids are positions in `entries`. */
export function searchIn(index: MiniSearch, entries: SearchEntry[]): Search {
  const run = (words: string[], fields: string[], { query, options }: Stage) =>
    index.search(query(words), { ...options, fields });

  return (query) => {
    const words = foldedWords(cutSearch(query));
    const [names, placesBy] = firstFruitful([
      [asTyped, () => run(words, ['name'], asTyped)],
      [misspelt, () => run(words, ['name', 'beginnings'], misspelt)],
      // Of a sentence that a reader pastes, the places that it names.
      [someWords, () => run(words, ['name'], someWords)],
    ]);
    const [quotations, quotationsBy] = firstFruitful([
      [asTyped, () => run(words, ['quotation'], asTyped)],
      [misspelt, () => run(words, ['quotation'], misspelt)],
    ]);
    return {
      places: bestNames(names, entries),
      placesBy,
      quotations: quotations.flatMap((result) => quotationOf(result, entries)),
      quotationsBy,
    };
  };
}

function firstFruitful(stages: [Stage, () => SearchResult[]][]): [SearchResult[], Closeness] {
  for (const [{ by }, run] of stages) {
    const results = run();
    if (results.length > 0) return [results, by];
  }
  return [[], 'as-typed'];
}

/** Each place once, by the name of it that matched best. */
function bestNames(results: SearchResult[], entries: SearchEntry[]): FoundPlace[] {
  const byPlace = new Map<string, FoundPlace>();
  for (const { id } of results) {
    const entry = entries[id as number]!;
    if ('place' in entry && !byPlace.has(entry.place.id)) byPlace.set(entry.place.id, entry);
  }
  return [...byPlace.values()];
}

function quotationOf({ id, terms }: SearchResult, entries: SearchEntry[]): FoundQuotation[] {
  const entry = entries[id as number]!;
  return 'excerpt' in entry ? [{ ...entry, words: new Set(terms) }] : [];
}

function allOf(words: string[]): Query {
  return words.join(' ');
}

/**
 * A word, or what it becomes when two letters that stand side by side change
 * places: one slip of the fingers, but two edits to the library.
 */
function orSwapped(word: string): Query {
  if (word.length < SHORTEST_MISSPELT) return word;
  const swapped = Array.from({ length: word.length - 1 }, (_, at) => {
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  });
  return { combineWith: 'OR', queries: [word, { fuzzy: false, queries: swapped }] };
}
