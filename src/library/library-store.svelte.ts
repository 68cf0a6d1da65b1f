import { EMPTY_LIBRARY, mergeLibraries, type Library } from '../domain/library/library';
import { ImportClient } from './import-client';
import {
  LibraryDatabase,
  type ListName,
  type StorageProblem,
  type StoredRecord,
} from './library-database';
import type { Corruption } from './recover-library';
import { changesTo, readStored, type Kept } from './stored-library';

/** Whether changes outlast a reload: they do, or why they do not. */
export type StorageState = 'stored' | StorageProblem;

type Edit = (library: Library) => Library;

/** A library before and after a change. */
export interface Change {
  before: Library;
  after: Library;
}

const EMPTY: Kept = { library: EMPTY_LIBRARY, orders: new Map() };

/**
 * The visitor's library, in the browser's database, or in memory where that is
 * refused. All tabs share it; each sees what the others change.
 */
export class LibraryStore {
  library = $state.raw<Library>(EMPTY_LIBRARY);
  storageState = $state.raw<StorageState>('stored');
  /** What was stored and cannot be read. It stays where it is until it is discarded. */
  corruption = $state.raw<Corruption | null>(null);
  /** The library before the last change, if that was a deletion. */
  undoable = $state.raw<Library | null>(null);

  #database: LibraryDatabase | null = null;
  /** What the database holds, as far as it can be read, and its revision. */
  #kept = EMPTY;
  #revision = -1;
  #lost: StoredRecord[] = [];
  /** What was changed while another tab kept the database closed. */
  #waiting: Edit[] = [];
  /** One thing is done to the database at a time. */
  #last: Promise<unknown> = Promise.resolve();
  readonly #channel = new BroadcastChannel('corridor-atlas');

  /** Opens what this browser stores. Where another tab keeps it closed, it comes when that lets go. */
  static async open(): Promise<LibraryStore> {
    const store = new LibraryStore();
    await new Promise<void>((resolve) => {
      const onproblem = (problem: StorageProblem) => {
        store.#lose(problem);
        resolve();
      };
      void LibraryDatabase.open(onproblem).then(async (database) => {
        if (database) await store.#use(database);
        resolve();
      });
    });
    store.#channel.onmessage = () =>
      void store.#inTurn(() => store.#refresh()).catch((error) => store.#lose(problemOf(error)));
    return store;
  }

  /** Changes the library in one transaction, whatever other tabs do meanwhile. */
  async change(edit: Edit): Promise<Change> {
    this.undoable = null;
    return this.#inTurn(() => this.#apply(edit));
  }

  /** As `change`, for a deletion that `undo` can revert. */
  async changeUndoably(edit: Edit): Promise<void> {
    const { before } = await this.change(edit);
    this.undoable = before;
  }

  async undo(): Promise<void> {
    const before = this.undoable;
    if (before) await this.change((library) => mergeLibraries(library, before));
  }

  /** Deletes what cannot be read. */
  async discardCorrupted(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#database?.discard(this.#lost);
      this.#setCorruption([], []);
      await this.#refresh();
    });
    this.#channel.postMessage('changed');
  }

  close(): void {
    this.#database?.close();
    this.#channel.close();
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Takes a database into use, with what was changed before it could be. */
  #use(database: LibraryDatabase): Promise<void> {
    this.#database = database;
    this.storageState = 'stored';
    return this.#inTurn(async () => {
      try {
        await this.#migrate(database);
        await this.#refresh();
      } catch (error) {
        this.#lose(problemOf(error));
      }
      for (const edit of this.#waiting.splice(0)) await this.#apply(edit);
    });
  }

  /** Stops keeping anything; what the page has, it keeps showing. */
  #lose(problem: StorageProblem): void {
    this.#database = null;
    // What made it so is known better than what came of it.
    if (this.storageState === 'stored' || problem === 'outdated') this.storageState = problem;
  }

  /** Takes over what was changed elsewhere. */
  async #refresh(): Promise<void> {
    const stored = await this.#database?.read(this.#revision);
    if (!stored) return;
    const { kept, lost } = await readStored(stored);
    this.#kept = kept;
    this.#revision = stored.revision;
    this.#setCorruption(stored.damaged, lost);
    this.library = kept.library;
  }

  async #apply(edit: Edit): Promise<Change> {
    while (this.#database) {
      try {
        const after = edit(this.library);
        const { changes, orders } = changesTo(after, this.#kept);
        const revision = await this.#database.write(this.#revision, changes);
        if (revision !== null) {
          const change = { before: this.library, after };
          this.#kept = { library: after, orders };
          this.#revision = revision;
          this.library = after;
          this.#channel.postMessage('changed');
          return change;
        }
        // Another tab was faster: change what it has made of the library.
        await this.#refresh();
      } catch (error) {
        this.#lose(problemOf(error));
      }
    }
    if (this.storageState === 'blocked') this.#waiting.push(edit);
    const before = this.library;
    this.library = edit(before);
    return { before, after: this.library };
  }

  /** Gives each entry of what version 1 kept as one value a record of its own. */
  async #migrate(database: LibraryDatabase): Promise<void> {
    const { library: stored, damaged } = await database.readEarlier();
    if (stored === undefined && damaged === undefined) return;
    const client = new ImportClient();
    const { library, corruption } = await client.recover(stored);
    const before = await client.recover(damaged);
    client.cancel();
    const setAside = [corruption, before.corruption].filter((each) => each !== null);
    const { changes, orders } = changesTo(library, EMPTY);
    // Whatever becomes of the database now, the page has what it held.
    this.library = library;
    this.#kept = { library, orders };
    this.#setCorruption(setAside, []);
    await database.replaceEarlier(changes, setAside);
  }

  #setCorruption(setAside: Corruption[], lost: StoredRecord[]): void {
    this.#lost = lost;
    const of = (name: string) => lost.filter(({ list }) => list === name).map(({ value }) => value);
    const [articles, places] = [of('articles'), of('places')];
    const counts = { articles: articles.length, places: places.length };
    const parts = [...setAside, { stored: { articles, places }, ...counts }];
    const found = lost.length > 0 ? parts : setAside;
    const sum = (list: ListName) => found.reduce((count, part) => count + part[list], 0);
    const all = found.length === 1 ? found[0]!.stored : found.map(({ stored }) => stored);
    this.corruption =
      found.length === 0 ? null : { stored: all, articles: sum('articles'), places: sum('places') };
  }
}

function problemOf(error: unknown): StorageProblem {
  return (error as Error).name === 'QuotaExceededError' ? 'full' : 'refused';
}
