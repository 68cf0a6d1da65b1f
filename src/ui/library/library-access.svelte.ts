import { getContext, setContext } from 'svelte';
import * as texts from 'virtual:texts/late';
import type { Atlas } from '../../domain/atlas/atlas';
import type { LibraryStore } from '../../library/library-store.svelte';
import { readStored, store } from '../shared/preferences';
import type { LibrarySession } from './library-session.svelte';

/** Key of the flag that says whether this browser stores a library: "yes" or "no". */
const STORED_KEY = 'own-articles';

/**
 * Access to the visitor's library. Its code is loaded when it is first opened:
 * by the visitor, or because this browser stores a library.
 */
export class LibraryAccess {
  session = $state.raw<LibrarySession | null>(null);
  /** Here with the session. */
  code = $state.raw<Pick<typeof import('./library-part'), 'Articles' | 'Downloads'> | null>(null);
  /** Why it could not be opened, in a sentence. */
  problem = $state('');
  #opening: Promise<void> | null = null;

  constructor(
    /** The atlas that the library extends. */
    private readonly base: () => Promise<Atlas>,
    private readonly announce: (message: string) => void,
  ) {}

  /** Whether this browser stores a library, which should then be opened. */
  static isStored(): boolean {
    return readStored(STORED_KEY) === 'yes';
  }

  /** Opens the library as soon as another tab stores one. Returns what stops that. */
  watchOtherTabs(): () => void {
    const onstorage = ({ key }: StorageEvent) => {
      if (key === STORED_KEY && LibraryAccess.isStored()) void this.open();
    };
    addEventListener('storage', onstorage);
    return () => removeEventListener('storage', onstorage);
  }

  open(): Promise<void> {
    return (this.#opening ??= this.#load());
  }

  async #load(): Promise<void> {
    try {
      const { LibrarySession, Articles, Downloads } = await import('./library-part');
      this.session = await LibrarySession.open(await this.base(), this.announce, rememberStored);
      this.code = { Articles, Downloads };
      this.problem = '';
    } catch (error) {
      this.#opening = null;
      this.problem = texts.part({ reason: (error as Error).message });
    }
  }
}

function rememberStored({ library, corruption, storageState }: LibraryStore): void {
  // While nothing can be stored, the flag is still true of what an earlier visit stored.
  if (storageState !== 'stored') return;
  const { articles, places } = library;
  const isEmpty = articles.length === 0 && places.length === 0 && corruption === null;
  store(STORED_KEY, isEmpty ? 'no' : 'yes');
}

const KEY = Symbol('library');

export function setLibraryAccess(access: LibraryAccess): LibraryAccess {
  return setContext(KEY, access);
}

/** Undefined outside the page: in a frame, or where a page is drawn at build time. */
export function getLibraryAccess(): LibraryAccess | undefined {
  return getContext<LibraryAccess | undefined>(KEY);
}
