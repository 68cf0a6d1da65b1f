import * as v from 'valibot';
import type { Library, LibraryArticle, LibraryPlace } from '../domain/library/library';
import type { Changes, ListName, Stored, StoredRecord } from './library-database';
import { pack } from './packed-article';
import { PackedArticleSchema } from './packed-article-schema';
import { PlaceSchema } from './schema/decisions';

const LISTS = ['articles', 'places'] as const;

/** A library with the positions of its entries, by list and id, as the database keeps them. */
export interface Kept {
  library: Library;
  orders: ReadonlyMap<string, number>;
}

const keyOf = (list: ListName, id: string) => `${list}/${id}`;

/** Milliseconds after which the page gets a turn. */
const TURN = 16;

/**
 * What is valid of a database, and the rest: whatever wrote it there, nothing
 * else reaches the page, and one entry never takes the others along.
 */
export async function readStored({ notPlaces, records }: Stored) {
  const entries = {
    articles: [] as [number, LibraryArticle][],
    places: [] as [number, LibraryPlace][],
  };
  const lost: StoredRecord[] = [];
  const orders = new Map<string, number>();
  let since = performance.now();
  for (const record of records) {
    if (performance.now() - since > TURN) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    const { list, key, value } = record;
    const { order, ...rest } = Object(value) as { order?: unknown };
    const entry = list === 'articles' ? read(PackedArticleSchema, rest) : read(PlaceSchema, rest);
    if (entry?.id !== key || typeof order !== 'number') {
      lost.push(record);
      continue;
    }
    orders.set(keyOf(list, key), order);
    (entries[list] as [number, typeof entry][]).push([order, entry]);
  }
  const library: Library = {
    articles: inOrder(entries.articles).toReversed(),
    places: inOrder(entries.places),
    notPlaces: read(v.array(v.string()), notPlaces ?? []) ?? [],
  };
  return { kept: { library, orders }, lost };
}

function read<Entry>(schema: v.GenericSchema<unknown, Entry>, value: unknown): Entry | null {
  const { success, output } = v.safeParse(schema, value, { abortEarly: true });
  return success ? output : null;
}

function inOrder<Entry>(entries: [number, Entry][]): Entry[] {
  return entries.toSorted(([a], [b]) => a - b).map(([, entry]) => entry);
}

/** What makes one library of another in the database, and the positions that its entries have then. */
export function changesTo(
  library: Library,
  { library: before, orders }: Kept,
): { changes: Changes; orders: Kept['orders'] } {
  const changes: Changes = { notPlaces: library.notPlaces, put: [], delete: [] };
  const then = new Map<string, number>();
  for (const list of LISTS) {
    const unchanged = new Set<object>(before[list]);
    const positions = before[list].map(({ id }) => orders.get(keyOf(list, id)) ?? 0);
    let last = positions.reduce((most, order) => Math.max(most, order), 0);
    // What is new comes last among the places and first among the articles, which the newest begins.
    const entries = list === 'places' ? library.places : library.articles.toReversed();
    for (const entry of entries) {
      const key = keyOf(list, entry.id);
      const order = orders.get(key) ?? (last += 1);
      then.set(key, order);
      if (unchanged.has(entry)) continue;
      changes.put.push({ list, order, entry: 'text' in entry ? pack(entry) : entry });
    }
    for (const { id } of before[list]) {
      if (!then.has(keyOf(list, id))) changes.delete.push({ list, key: id });
    }
  }
  return { changes, orders: then };
}
