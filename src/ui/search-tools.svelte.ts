import * as texts from 'virtual:texts/search';
import type { Atlas } from '../domain/atlas';
import type { Search } from '../domain/search';

/** What a search needs besides its field: fetched when a reader first uses that. */
export class SearchTools {
  search = $state.raw<Search | null>(null);
  Results = $state.raw<typeof import('./SearchResults.svelte').default | null>(null);
  /** Why they could not be fetched, in a sentence; "" otherwise. */
  problem = $state('');
  #fetching: Promise<void> | null = null;

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

  async #fetch() {
    this.problem = '';
    const [{ loadSearch }, { default: Results }] = await Promise.all([
      import('../content/load-search'),
      import('./SearchResults.svelte'),
    ]);
    this.search = await loadSearch(this.atlas);
    this.Results = Results;
  }
}
