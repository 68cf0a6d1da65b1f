import { indexBeyond, loadSearch } from '../../data/search/load-search';
import type { Atlas } from '../../domain/atlas/atlas';
import type { Found, Search } from '../../domain/search/search';

export { default as Results } from './SearchResults.svelte';
export { foundText } from './search-texts';

/** What a search needs besides its field: fetched when a reader first uses that. */
export class SearchTools {
  /** Another function each time that it finds more, so that what depends on it asks again. */
  private search: Search;
  /** With what the reader has brought; null where they have brought nothing. */
  private withOwn = $state.raw<((found: Found, query: string) => Found) | null>(null);
  /** Who waits for more to come. */
  private waiting: (() => void)[] = [];
  private followed: { atlas: Atlas; indexed: Promise<void> } | null = null;

  private constructor(
    private readonly atlas: Atlas,
    search: Search,
  ) {
    this.search = $state.raw(search);
  }

  /**
   * @param atlas the one that the page's index was made of
   * @throws Error where the index cannot be had
   */
  static async open(atlas: Atlas): Promise<SearchTools> {
    const search = await loadSearch(atlas, () => tools.findMore(search));
    const tools = new SearchTools(atlas, search);
    return tools;
  }

  /** Indexes what an atlas holds beyond the page's own. Never rejects. */
  follow(atlas: Atlas): Promise<void> {
    if (this.followed?.atlas !== atlas) {
      this.followed = { atlas, indexed: this.index(atlas).catch(() => {}) };
    }
    return this.followed.indexed;
  }

  find(text: string): Found {
    const found = this.search(text);
    return this.withOwn?.(found, text) ?? found;
  }

  /** Resolves when all that a search finds is here, or cannot be had. Never rejects. */
  async settled(query: string): Promise<void> {
    const waits = () => {
      const { waiting } = this.search(query);
      return waiting !== undefined && waiting.reason === '';
    };
    while (waits()) await new Promise<void>((go) => this.waiting.push(go));
  }

  private findMore(search: Search) {
    this.search = (query) => search(query);
    for (const go of this.waiting.splice(0)) go();
  }

  private async index(atlas: Atlas) {
    const withOwn = atlas === this.atlas ? null : await indexBeyond(this.atlas, atlas);
    // The reader may have brought more meanwhile.
    if (this.followed?.atlas === atlas) this.withOwn = withOwn;
  }
}
