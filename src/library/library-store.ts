import { openDB, type IDBPDatabase } from 'idb';
import { EMPTY_LIBRARY, type Library } from '../domain/library/library';
import { damageOf, recoverLibrary, type Corruption } from './recover-library';

const DATABASE = 'corridor-atlas';
const STORE = 'library';
const KEY = 'library';
/** Where the last library goes that was not sound in all its parts, as it was. */
const DAMAGED = 'damaged';
const VERSION = 1;

/**
 * Whether what is changed will be there after a reload: it will; it will not,
 * since the browser keeps nothing here; it will not, since there is no room left.
 */
export type StorageState = 'kept' | 'refused' | 'full';

/** Where a reader's library is kept: in the browser's database, or in memory where it refuses. */
export class LibraryStore {
  private memory: Library = EMPTY_LIBRARY;
  private readonly channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(DATABASE);

  private constructor(
    private database: IDBPDatabase | null,
    private readonly onkept: (keeping: StorageState) => void,
  ) {}

  /**
   * @param onchange what another tab has changed
   * @param onkept whether what is changed will be there after a reload
   */
  static async open(
    onchange: (library: Library) => void,
    onkept: (keeping: StorageState) => void,
  ): Promise<LibraryStore> {
    const shelf = new LibraryStore(await openDatabase(), onkept);
    onkept(shelf.database === null ? 'refused' : 'kept');
    shelf.channel?.addEventListener('message', () => void shelf.load().then(onchange));
    return shelf;
  }

  /** What is there, without what is damaged: a later change sets that aside as it is. */
  async load(): Promise<Library> {
    if (!this.database) return this.memory;
    return recoverLibrary(await this.database.get(STORE, KEY)).library;
  }

  /** What is kept and cannot be read, be it set aside already or not; null where all is sound. */
  async damage(): Promise<Corruption | null> {
    if (!this.database) return null;
    return (
      damageOf(await this.database.get(STORE, KEY)) ??
      damageOf(await this.database.get(STORE, DAMAGED))
    );
  }

  /** Forgets what cannot be read, and keeps what can. */
  async forgetDamage(): Promise<void> {
    await this.change((library) => library);
    await this.database?.delete(STORE, DAMAGED);
  }

  /**
   * Changes the library in one step, whatever other tabs do meanwhile. Where
   * the database refuses, the work goes on in memory.
   *
   * @returns the library as it is now
   */
  async change(edit: (library: Library) => Library): Promise<Library> {
    if (this.database) {
      try {
        this.memory = await changeStored(this.database, edit);
        this.channel?.postMessage('changed');
        return this.memory;
      } catch (error) {
        // Full, or closed by the browser: what is here already is not lost.
        this.memory = await this.load().catch(() => this.memory);
        this.database = null;
        this.onkept((error as Error).name === 'QuotaExceededError' ? 'full' : 'refused');
      }
    }
    this.memory = edit(this.memory);
    return this.memory;
  }

  close(): void {
    this.database?.close();
    this.channel?.close();
  }
}

async function openDatabase(): Promise<IDBPDatabase | null> {
  try {
    return await openDB(DATABASE, VERSION, {
      upgrade: (database) => void database.createObjectStore(STORE),
      // A newer version of the page in another tab goes first.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return null;
  }
}

async function changeStored(database: IDBPDatabase, edit: (library: Library) => Library) {
  const transaction = database.transaction(STORE, 'readwrite');
  const stored: unknown = await transaction.store.get(KEY);
  const { library, damaged } = recoverLibrary(stored);
  const after = edit(library);
  if (damaged) await transaction.store.put(stored, DAMAGED);
  await transaction.store.put(after, KEY);
  await transaction.done;
  return after;
}
