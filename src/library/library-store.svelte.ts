import { EMPTY_LIBRARY, mergeLibraries, type Library } from '../domain/library/library';
import { ArticleSchema, PlaceSchema } from './library-schema';
import * as v from 'valibot';
import { openDB, type IDBPDatabase } from 'idb';

const DATABASE = 'corridor-atlas';
const VERSION = 1;
const STORE = 'library';
const KEY = 'library';
/** Keeps the last corrupted library as it was found. */
const CORRUPTED_KEY = 'damaged';

/**
 * Whether changes outlast a reload: they do; they do not, because the browser
 * refuses to store anything; they do not, because there is no space left.
 */
export type StorageState = 'stored' | 'refused' | 'full';

type Edit = (library: Library) => Library;

/**
 * The visitor's library, in the browser's database, or in memory where that is
 * refused. All tabs share it; each sees what the others change.
 */
export class LibraryStore {
  library = $state.raw<Library>(EMPTY_LIBRARY);
  storageState = $state.raw<StorageState>('stored');
  /** What was stored and cannot be read. It is set aside until it is discarded. */
  corruption = $state.raw<Corruption | null>(null);
  /** The library before the last change, if that was a deletion. */
  undoable = $state.raw<Library | null>(null);

  #database: IDBPDatabase | null = null;
  readonly #channel = new BroadcastChannel(DATABASE);

  static async open(): Promise<LibraryStore> {
    const store = new LibraryStore();
    store.#database = await openDatabase();
    if (store.#database === null) store.storageState = 'refused';
    store.#channel.addEventListener('message', () => void store.#load());
    await store.#load();
    return store;
  }

  /** Changes the library in one transaction, whatever other tabs do meanwhile. */
  async change(edit: Edit): Promise<void> {
    this.undoable = null;
    await this.#apply(edit);
  }

  /** As `change`, for a deletion that `undo` can revert. */
  async changeUndoably(edit: Edit): Promise<void> {
    const before = this.library;
    await this.change(edit);
    this.undoable = before;
  }

  async undo(): Promise<void> {
    const before = this.undoable;
    if (before) await this.change((library) => mergeLibraries(library, before));
  }

  /** Deletes what cannot be read. */
  async discardCorrupted(): Promise<void> {
    // Writes the valid entries in place of the corrupted library.
    await this.#apply((library) => library);
    await this.#database?.delete(STORE, CORRUPTED_KEY);
    this.corruption = null;
  }

  close(): void {
    this.#database?.close();
    this.#channel.close();
  }

  async #load(): Promise<void> {
    if (!this.#database) return;
    const { library, corruption } = recoverLibrary(await this.#database.get(STORE, KEY));
    this.corruption =
      corruption ?? recoverLibrary(await this.#database.get(STORE, CORRUPTED_KEY)).corruption;
    this.library = library;
  }

  async #apply(edit: Edit): Promise<void> {
    try {
      if (this.#database) {
        this.library = await changeStored(this.#database, edit);
        this.#channel.postMessage('changed');
        return;
      }
    } catch (error) {
      // No space, or closed by the browser: continue in memory with what was stored so far.
      await this.#load().catch(() => {});
      this.#database = null;
      this.storageState = (error as Error).name === 'QuotaExceededError' ? 'full' : 'refused';
    }
    this.library = edit(this.library);
  }
}

async function openDatabase(): Promise<IDBPDatabase | null> {
  try {
    return await openDB(DATABASE, VERSION, {
      upgrade: (database) => void database.createObjectStore(STORE),
      // Give way to a newer version of the page in another tab.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return null;
  }
}

async function changeStored(database: IDBPDatabase, edit: Edit): Promise<Library> {
  const transaction = database.transaction(STORE, 'readwrite');
  const { library, corruption } = recoverLibrary(await transaction.store.get(KEY));
  const after = edit(library);
  if (corruption) await transaction.store.put(corruption.stored, CORRUPTED_KEY);
  await transaction.store.put(after, KEY);
  await transaction.done;
  return after;
}

/** What is wrong with a stored library. */
export interface Corruption {
  /** The library as the browser's database returned it. */
  stored: unknown;
  /** How many of its articles are left out. */
  articles: number;
  /** How many of its places are left out. */
  places: number;
}

/**
 * The valid entries of a library as the browser's database returned it:
 * whatever wrote it there, nothing else reaches the page.
 *
 * @returns `corruption` is null if nothing had to be left out
 */
export function recoverLibrary(stored: unknown) {
  if (stored === undefined) return { library: EMPTY_LIBRARY, corruption: null };
  const lists = Object(stored) as Record<keyof Library, unknown>;
  const articles = recoverList(ArticleSchema, lists.articles);
  const places = recoverList(PlaceSchema, lists.places);
  const notPlaces = recoverList(v.pipe(v.string(), v.nonEmpty()), lists.notPlaces);
  const library = { articles: articles.valid, places: places.valid, notPlaces: notPlaces.valid };
  const isIntact = [articles, places, notPlaces].every(({ lost }) => lost === 0);
  return {
    // Merged so that each id occurs once.
    library: mergeLibraries(EMPTY_LIBRARY, library),
    corruption: isIntact
      ? null
      : { stored, articles: articles.lost ?? 0, places: places.lost ?? 0 },
  };
}

/** `lost` counts the invalid entries; null if there is no list at all. */
function recoverList<Entry>(
  schema: v.GenericSchema<unknown, Entry>,
  list: unknown,
): { valid: Entry[]; lost: number | null } {
  if (!Array.isArray(list)) return { valid: [], lost: null };
  const results = list.map((entry: unknown) => v.safeParse(schema, entry));
  const valid = results.flatMap(({ success, output }) => (success ? [output] : []));
  return { valid, lost: list.length - valid.length };
}
