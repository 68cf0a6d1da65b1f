import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { LibraryArticle, LibraryPlace } from '../domain/library/library';
import type { Packed } from './packed-article';
import type { Corruption } from './recover-library';

const DATABASE = 'corridor-atlas';
/** Until version 2 the whole library was one value. */
const VERSION = 2;
const LISTS = ['articles', 'places'] as const;
const STORES = ['library', ...LISTS] as const;

/** A list of a library that has a record for each of its entries. */
export type ListName = (typeof LISTS)[number];

/** A record as it is stored: valid, or anything that a fault or another version left there. */
export interface StoredRecord {
  list: ListName;
  key: string;
  value: unknown;
}

/** What a database holds. */
export interface Stored {
  /** How often it was changed. */
  revision: number;
  notPlaces: unknown;
  /** What could not be read of what version 1 of the database kept. */
  damaged: Corruption[];
  records: StoredRecord[];
}

/** What one transaction changes. */
export interface Changes {
  notPlaces: string[];
  /** Entries with their position among the others of their list. */
  put: {
    list: ListName;
    order: number;
    entry: LibraryPlace | Packed<LibraryArticle>;
  }[];
  delete: { list: ListName; key: string }[];
}

/**
 * Why nothing is kept: the browser refuses to; there is no space left; a newer
 * version of the page has changed the database while this one is open; it had
 * done so before; an older version in another tab does not let go of it.
 */
export type StorageProblem = 'refused' | 'full' | 'outdated' | 'newer' | 'blocked';

interface Schema extends DBSchema {
  /** `revision`, `notPlaces` and `damaged`; and what version 1 kept: `library`, and a corrupted one as `damaged`. */
  library: { key: string; value: unknown };
  articles: { key: string; value: unknown };
  places: { key: string; value: unknown };
}

/** The browser's database of a visitor's articles and places: one record for each. */
export class LibraryDatabase {
  private constructor(private readonly database: IDBPDatabase<Schema>) {}

  /**
   * Opens it; null where that is refused.
   *
   * @param onproblem called when it is refused or blocked, and when it is lost later on
   */
  static async open(onproblem: (problem: StorageProblem) => void): Promise<LibraryDatabase | null> {
    try {
      const database = await openDB<Schema>(DATABASE, VERSION, {
        upgrade(opened) {
          for (const store of STORES) {
            if (!opened.objectStoreNames.contains(store)) opened.createObjectStore(store);
          }
        },
        blocked: () => onproblem('blocked'),
        blocking(_current, wanted, event) {
          // Give way to a newer version of the page in another tab, or to a deletion.
          (event.target as IDBDatabase).close();
          onproblem(wanted === null ? 'refused' : 'outdated');
        },
        terminated: () => onproblem('refused'),
      });
      return new LibraryDatabase(database);
    } catch (error) {
      onproblem((error as Error).name === 'VersionError' ? 'newer' : 'refused');
      return null;
    }
  }

  /** Everything; null where nothing has changed since a revision. */
  async read(known: number): Promise<Stored | null> {
    const transaction = this.database.transaction(STORES);
    const library = transaction.objectStore('library');
    const revision = toRevision(await library.get('revision'));
    if (revision === known) return null;
    const notPlaces = await library.get('notPlaces');
    const damaged = (await library.get('damaged')) ?? [];
    const records: StoredRecord[] = [];
    const places = transaction.objectStore('places');
    const [keys, values] = await Promise.all([places.getAllKeys(), places.getAll()]);
    keys.forEach((key, index) => records.push({ list: 'places', key, value: values[index] }));
    const articles = transaction.objectStore('articles');
    // One by one: a hundred long texts at once would hold the page up.
    for (const key of await articles.getAllKeys()) {
      records.push({ list: 'articles', key, value: await articles.get(key) });
    }
    return { revision, notPlaces, damaged: damaged as Corruption[], records };
  }

  /**
   * Changes what was read at a revision, all of it or nothing.
   *
   * @returns the new revision, once the browser has written it; null where another tab came first
   * @throws DOMException, `QuotaExceededError` where there is no space left
   */
  async write(revision: number, changes: Changes): Promise<number | null> {
    return this.#transact(async (stores) => {
      if (toRevision(await stores('library').get('revision')) !== revision) return null;
      return change(stores, revision, changes);
    });
  }

  /** What version 1 of the database kept as one value, and one that it had set aside; undefined where it is migrated. */
  async readEarlier(): Promise<{ library: unknown; damaged: unknown }> {
    const library: unknown = await this.database.get('library', 'library');
    const damaged: unknown = await this.database.get('library', 'damaged');
    return { library, damaged: Array.isArray(damaged) ? undefined : damaged };
  }

  /** Puts records in the place of what version 1 kept, unless another tab has done so. */
  async replaceEarlier(changes: Changes, damaged: Corruption[]): Promise<void> {
    await this.#transact(async (stores) => {
      const library = stores('library');
      const keys = await library.getAllKeys();
      const isDone = Array.isArray(await library.get('damaged')) && !keys.includes('library');
      if (isDone) return;
      const revision = toRevision(await library.get('revision'));
      await together([() => library.put(damaged, 'damaged'), () => library.delete('library')]);
      await change(stores, revision, changes);
    });
  }

  /** Deletes records that cannot be read. */
  async discard(records: StoredRecord[]): Promise<void> {
    await this.#transact(async (stores) => {
      const library = stores('library');
      const revision = toRevision(await library.get('revision'));
      const deletions = records.map(
        ({ list, key }) =>
          () =>
            stores(list).delete(key),
      );
      await together([
        ...deletions,
        () => library.put([], 'damaged'),
        () => library.put(revision + 1, 'revision'),
      ]);
    });
  }

  close(): void {
    this.database.close();
  }

  async #transact<Result>(work: (stores: Stores) => Promise<Result>): Promise<Result> {
    // Strict: what a reader is told is kept outlasts the end of the browser.
    const transaction = this.database.transaction(STORES, 'readwrite', { durability: 'strict' });
    transaction.done.catch(() => {});
    try {
      const result = await work((name) => transaction.objectStore(name));
      await transaction.done;
      return result;
    } catch (error) {
      const reason = transaction.error ?? error;
      try {
        transaction.abort();
      } catch {
        // It has ended by itself.
      }
      throw reason;
    }
  }
}

type Stores = <Name extends (typeof STORES)[number]>(
  name: Name,
) => IDBPObjectStore<Schema, typeof STORES, Name, 'readwrite'>;

async function change(stores: Stores, revision: number, changes: Changes): Promise<number> {
  await together([
    ...changes.put.map(
      ({ list, order, entry }) =>
        () =>
          stores(list).put({ ...entry, order }, entry.id),
    ),
    ...changes.delete.map(
      ({ list, key }) =>
        () =>
          stores(list).delete(key),
    ),
    () => stores('library').put(changes.notPlaces, 'notPlaces'),
    () => stores('library').put(revision + 1, 'revision'),
  ]);
  return revision + 1;
}

/** Requests that are made before the page gets a turn. */
const STRETCH = 200;

/** Makes requests of one transaction. Where one fails, the others fail in silence. */
async function together(requests: (() => Promise<unknown>)[]): Promise<void> {
  for (let first = 0; first < requests.length; first += STRETCH) {
    const made: Promise<unknown>[] = [];
    try {
      for (const request of requests.slice(first, first + STRETCH)) made.push(request());
      await Promise.all(made);
    } finally {
      void Promise.allSettled(made);
    }
  }
}

/** Of a database that was never written to: 0. */
function toRevision(stored: unknown): number {
  return typeof stored === 'number' ? stored : 0;
}
