import * as texts from 'virtual:texts/search';
import type { Atlas } from '../domain/atlas';
import type { Found, Search } from '../domain/search';

/** What a search needs besides its field: fetched when a reader first uses that. */
export class SearchTools {
  search = $state.raw<Search | null>(null);
  /** With what the reader has brought; null where they have brought nothing. */
  withOwn = $state.raw<((found: Found, query: string) => Found) | null>(null);
  Results = $state.raw<typeof import('./SearchResults.svelte').default | null>(null);
  /** What is said of what was found. */
  foundText: (found: Found) => string = () => '';
  /** Why they could not be fetched, in a sentence; "" otherwise. */
  problem = $state('');
  #fetching: Promise<void> | null = null;
  /** Who waits for more to come. */
  #waiting: (() => void)[] = [];
  #followed: { atlas: Atlas; indexed: Promise<void> } | null = null;

  constructor(private readonly atlas: Atlas) {}

  /** Fetches once; after a failure, again. Never rejects. */
  load(): Promise<void> {
    this.#fetching ??= this.#fetch().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      this.problem = texts.failed({ reason });
      this.#fetching = null;
    });
    return this.#fetching;
  }

  /** Indexes what an atlas holds beyond the page's own. Never rejects. */
  follow(atlas: Atlas): Promise<void> {
    if (this.#followed?.atlas !== atlas) {
      this.#followed = { atlas, indexed: this.#index(atlas).catch(() => {}) };
    }
    return this.#followed.indexed;
  }

  /** What is found; null as long as there is nothing to search with. */
  find(text: string): Found | null {
    if (!this.search) return null;
    const found = this.search(text);
    return this.withOwn?.(found, text) ?? found;
  }

  async #index(atlas: Atlas) {
    if (atlas === this.atlas) {
      this.withOwn = null;
      return;
    }
    const { indexBeyond } = await import('../content/load-search');
    const withOwn = await indexBeyond(this.atlas, atlas);
    // The reader may have brought more meanwhile.
    if (this.#followed?.atlas === atlas) this.withOwn = withOwn;
  }

  async #fetch() {
    this.problem = '';
    const [{ loadSearch }, { Results, foundText }] = await Promise.all([
      import('../content/load-search'),
      import('./search-view'),
    ]);
    const search = await loadSearch(this.atlas, () => {
      // Another function, so that what depends on it asks again.
      this.search = (query) => search(query);
      for (const go of this.#waiting.splice(0)) go();
    });
    this.search = search;
    this.Results = Results;
    this.foundText = foundText;
  }

  /** Resolves when all that a search finds is here, or cannot be had. Never rejects. */
  async settled(query: string): Promise<void> {
    await this.load();
    const waits = () => {
      const waiting = this.search?.(query).waiting;
      return waiting !== undefined && waiting.reason === '';
    };
    while (waits()) await new Promise<void>((go) => this.#waiting.push(go));
  }
}
