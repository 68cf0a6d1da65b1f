import MiniSearch, {
  type Options,
  type Query,
  type SearchOptions,
  type SearchResult,
} from 'minisearch';
import { groupBy } from '../../domain/atlas/group-by';
import type { DescribedPlace, Place } from '../../domain/atlas/place';
import {
  foldedWords,
  toponymsOf,
  type Closeness,
  type FoundPlace,
  type Hits,
} from '../../domain/search/search';
import { SHORTEST_MISSPELT, swapped } from './typing-errors';

/** The names of places as they are searched: an index, and what its numbers mean. */
export interface NameIndex {
  /** MiniSearch's own JSON; its ids are positions in `toponyms`. */
  index: unknown;
  toponyms: [placeIndex: number, toponym: string][];
}

/** Finds places by folded words. Never throws; words that fit nothing find nothing. */
export type NameSearch = (words: string[]) => Hits<FoundPlace>;

interface Entry {
  id: number;
  name: string;
  /** The name again, by the beginnings of its words. */
  beginnings: string;
}

/** Shorter beginnings than this, with a typing error in them, could be anything. */
const SHORTEST_BEGINNING = 5;

const OPTIONS: Options<Entry> = {
  fields: ['name', 'beginnings'],
  tokenize: foldedWords,
  processTerm: (word, field) => (field === 'beginnings' ? beginningsOf(word) : word),
  searchOptions: { processTerm: (word) => word },
};

/** Indexes all names and spellings of places. */
export function buildNameIndex(places: Pick<DescribedPlace, 'names' | 'spellings'>[]): NameIndex {
  const toponyms = places.flatMap((place, index) =>
    toponymsOf(place).map((toponym): [number, string] => [index, toponym]),
  );
  const index = new MiniSearch<Entry>(OPTIONS);
  index.addAll(toponyms.map(([, toponym], id) => ({ id, name: toponym, beginnings: toponym })));
  return { index: index.toJSON(), toponyms };
}

/** One way to search, tried where those before it found nothing. */
interface Stage {
  by: Closeness;
  fields: (keyof Entry)[];
  options: SearchOptions;
  query(words: string[]): Query;
}

/** A single letter begins too many words. */
const prefix = (word: string) => word.length > 1;

const STAGES: Stage[] = [
  {
    by: 'as-typed',
    fields: ['name'],
    options: { combineWith: 'AND', prefix },
    query: (words) => words.join(' '),
  },
  {
    by: 'misspelt',
    fields: ['name', 'beginnings'],
    options: { combineWith: 'AND', prefix, fuzzy: (word) => word.length >= SHORTEST_MISSPELT && 1 },
    query: (words) => ({ combineWith: 'AND', queries: words.map(orSwapped) }),
  },
  {
    // Of a sentence that a visitor pastes, the places that it names.
    by: 'some-words',
    fields: ['name'],
    options: { combineWith: 'OR' },
    query: (words) => words.filter((word) => word.length >= SHORTEST_MISSPELT).join(' '),
  },
];

/** @param places the places that the index was made of, in their order */
export function openNameIndex({ index, toponyms }: NameIndex, places: Place[]): NameSearch {
  const names = MiniSearch.loadJS(index as Parameters<typeof MiniSearch.loadJS>[0], OPTIONS);
  return (words) => {
    for (const { by, fields, options, query } of STAGES) {
      const results = names.search(query(words), { ...options, fields });
      const hits = bestNames(results, toponyms, places);
      if (hits.length > 0) return { hits, by, count: hits.length };
    }
    return { hits: [], by: 'as-typed', count: 0 };
  };
}

/** Each place once, by the name of it that matched best. */
function bestNames(
  results: SearchResult[],
  toponyms: NameIndex['toponyms'],
  places: Place[],
): FoundPlace[] {
  const found = results.map(({ id }) => toponyms[id as number]!);
  const byPlace = groupBy(found, ([index]) => [index]);
  return Array.from(byPlace, ([index, [best]]) => ({ place: places[index]!, toponym: best![1] }));
}

/**
 * "amste", "amster", … "amsterda" of "amsterdam": MiniSearch finds a word
 * half typed, or a word misspelt, but no misspelt word half typed.
 */
function beginningsOf(word: string): string[] {
  const count = Math.max(0, word.length - SHORTEST_BEGINNING);
  return Array.from({ length: count }, (_, index) => word.slice(0, SHORTEST_BEGINNING + index));
}

/** A word, or what it becomes when two of its letters change places: two edits to the library. */
function orSwapped(word: string): Query {
  return { combineWith: 'OR', queries: [word, { fuzzy: false, queries: swapped(word) }] };
}
