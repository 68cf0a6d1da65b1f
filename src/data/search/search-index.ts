import MiniSearch, { type Options } from 'minisearch';
import {
  foldedWords,
  searchEntries,
  type Search,
  type Searched,
  type SearchEntry,
} from '../../domain/search/search';
import { searchIn } from './search-stages';

/** An entry as it is indexed, known by its position in `searchEntries`. */
interface IndexedEntry {
  id: number;
  name?: string;
  /** The name again, by the beginnings of its words. */
  beginnings?: string;
  quotation?: string;
}

/** Shorter beginnings than this, with a typing error in them, could be anything. */
const SHORTEST_BEGINNING = 5;

const OPTIONS: Options<IndexedEntry> = {
  fields: ['name', 'beginnings', 'quotation'],
  tokenize: foldedWords,
  processTerm: (word, field) => (field === 'beginnings' ? beginningsOf(word) : word),
  searchOptions: { processTerm: (word) => word },
};

/** The search index of an atlas as JSON, without the texts: those are in the atlas. */
export function buildSearchIndex(atlas: Searched): string {
  const index = new MiniSearch<IndexedEntry>(OPTIONS);
  index.addAll(indexedEntries(searchEntries(atlas)));
  return JSON.stringify(index);
}

/** Entries that are indexed at a stretch before the page goes on with what else it does. */
const STRETCH = 100;

/** Indexes what came after the build, such as articles of the reader's. */
export async function indexSearch(atlas: Searched): Promise<Search> {
  const entries = searchEntries(atlas);
  const index = new MiniSearch<IndexedEntry>(OPTIONS);
  await index.addAllAsync(indexedEntries(entries), { chunkSize: STRETCH });
  return searchIn(index, entries);
}

function indexedEntries(entries: SearchEntry[]): IndexedEntry[] {
  return entries.map((entry, id) =>
    'place' in entry
      ? { id, name: entry.toponym, beginnings: entry.toponym }
      : { id, quotation: entry.excerpt.exact },
  );
}

/** @param json what `buildSearchIndex` made of the same atlas. */
export function openSearchIndex(json: string, atlas: Searched): Search {
  return searchIn(MiniSearch.loadJSON(json, OPTIONS), searchEntries(atlas));
}

/**
 * "amste", "amster", … "amsterda" of "amsterdam": MiniSearch finds a word
 * half typed, or a word misspelt, but no misspelt word half typed.
 */
function beginningsOf(word: string): string[] {
  const count = Math.max(0, word.length - SHORTEST_BEGINNING);
  return Array.from({ length: count }, (_, index) => word.slice(0, SHORTEST_BEGINNING + index));
}
