import { EMPTY_LIBRARY, mergeLibraries, type Library } from '../../domain/library/library';
import { LibraryStore, type StorageState } from '../../library/library-store';
import type { Corruption } from '../../library/recover-library';
import { store } from '../shared/preferences';
import { KEPT_KEY } from './library-access.svelte';

/** What the reader has brought, as it is kept; a deletion can be undone once. */
export class StoredLibrary {
  now = $state.raw<Library>(EMPTY_LIBRARY);
  /** Whether it will be there after a reload. */
  keeping = $state<StorageState>('kept');
  /** The library before the last deletion. */
  undoable = $state.raw<Library | null>(null);

  /** What was kept and cannot be read. */
  damage = $state.raw<Corruption | null>(null);

  private shelf!: LibraryStore;

  /** Reads what is kept; nothing else may be asked of it before. */
  async open(): Promise<void> {
    this.shelf = await LibraryStore.open(
      (library) => this.take(library),
      (keeping) => (this.keeping = keeping),
    );
    this.damage = await this.shelf.damage();
    this.take(await this.shelf.load());
  }

  async change(edit: (library: Library) => Library): Promise<void> {
    this.undoable = null;
    this.take(await this.shelf.change(edit));
  }

  async changeUndoably(edit: (library: Library) => Library): Promise<void> {
    const before = this.now;
    await this.change(edit);
    this.undoable = before;
  }

  /** Brings back what the last deletion took. False where there is nothing to bring back. */
  async undo(): Promise<boolean> {
    const before = this.undoable;
    if (before) await this.change((library) => mergeLibraries(library, before));
    return before !== null;
  }

  /** Forgets what cannot be read. */
  async forgetDamage(): Promise<void> {
    await this.shelf.forgetDamage();
    this.damage = null;
    this.take(this.now);
  }

  private take(library: Library): void {
    this.now = library;
    const { articles, places } = library;
    const isEmpty = articles.length === 0 && places.length === 0 && this.damage === null;
    // What an earlier visit kept is still there when this one keeps nothing.
    if (this.keeping === 'kept') store(KEPT_KEY, isEmpty ? 'no' : 'yes');
  }
}
