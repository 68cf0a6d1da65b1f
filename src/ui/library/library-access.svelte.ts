import { getContext, setContext } from 'svelte';
import * as texts from 'virtual:texts/late';
import type { Atlas } from '../../domain/atlas/atlas';
import { readStored } from '../shared/preferences';
import type { LibrarySession } from './library-session.svelte';

/** Whether this browser keeps articles of the reader's. */
export const KEPT_KEY = 'own-articles';

/**
 * The way to what a reader brings. Nothing behind it is loaded before it is
 * opened: by the reader, or because this browser keeps an article of theirs.
 */
export class LibraryAccess {
  session = $state.raw<LibrarySession | null>(null);
  problem = $state('');
  #opening: Promise<void> | null = null;

  constructor(
    /** What the visitor adds to. */
    private readonly base: Atlas,
    private readonly say: (message: string) => void,
  ) {}

  /** Whether an article is kept here, so that the door opens by itself. */
  static isKept(): boolean {
    return readStored(KEPT_KEY) === 'yes';
  }

  /** Opens by itself as soon as another tab keeps an article. Gives back what ends that. */
  follow(): () => void {
    const onstorage = ({ key }: StorageEvent) => {
      if (key === KEPT_KEY && LibraryAccess.isKept()) void this.open();
    };
    addEventListener('storage', onstorage);
    return () => removeEventListener('storage', onstorage);
  }

  open(): Promise<void> {
    return (this.#opening ??= this.#load());
  }

  async #load(): Promise<void> {
    try {
      const { LibrarySession } = await import('./library-session.svelte');
      this.session = await LibrarySession.open(this.base, this.say);
      this.problem = '';
    } catch (error) {
      this.#opening = null;
      this.problem = texts.part({ reason: (error as Error).message });
    }
  }
}

const KEY = Symbol('own articles');

/** Makes a door that all components below this one can open. */
export function setLibraryAccess(door: LibraryAccess): LibraryAccess {
  return setContext(KEY, door);
}

/** The page's door; undefined in a component that stands alone. */
export function getLibraryAccess(): LibraryAccess | undefined {
  return getContext<LibraryAccess | undefined>(KEY);
}
