import { getContext, setContext, type Component } from 'svelte';
import * as texts from 'virtual:texts/late';
import type { LibraryStore } from '../../library/library-store.svelte';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import { Lazy } from '../shared/lazy.svelte';
import { readStored, store } from '../shared/preferences';
import type { LibrarySession } from './library-session.svelte';

/** Key of the flag that says whether this browser stores a library: "yes" or "no". */
const STORED_KEY = 'own-articles';

type Opened = Pick<typeof import('./library-part'), 'Articles'> & { session: LibrarySession };

/**
 * Access to the visitor's library. Its code is loaded when it is first opened:
 * by the visitor, or because this browser stores a library.
 */
export class LibraryAccess extends Lazy<Opened> {
  /** The visitor's places in the list of places, which may never be looked at. */
  readonly places = new Lazy<Component>(texts.part, () => import('../place/OwnPlaces.svelte'));

  /** @param model of the page, whose atlas the library extends */
  constructor(model: () => AtlasModel) {
    super(texts.part, async () => {
      const { LibrarySession, Articles } = await import('./library-part');
      const page = model();
      const session = await LibrarySession.open(await page.whole(), page, rememberStored);
      return { default: { Articles, session } };
    });
  }

  get session(): LibrarySession | undefined {
    return this.Part?.session;
  }

  /** Opens the library once this browser stores one, in another tab too. Returns what stops that. */
  openStored(): () => void {
    const open = () => {
      if (readStored(STORED_KEY) === 'yes') void this.load();
    };
    open();
    addEventListener('storage', open);
    return () => removeEventListener('storage', open);
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
