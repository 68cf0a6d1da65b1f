import * as late from 'virtual:texts/late';
import type { decidedLibrary } from '../../domain/library/decided-library';
import { redoDecision, undoDecision, withDecision } from '../../domain/library/decisions';
import type { Decision, Library, LibraryArticle } from '../../domain/library/library';
import type { LibraryStore } from '../../library/library-store.svelte';
import { Lazy } from '../shared/lazy.svelte';

/** What the visitor decides about their articles: kept with these, and applied to what was found. */
export class ArticleDecisions {
  /** The library as the visitor decided about it; what is stored is what was found, and the decisions. */
  readonly library: Library = $derived.by(() => {
    const { library } = this.stored;
    return this.#applied.Part?.(library) ?? library;
  });
  /** Applies decisions; loaded with the first of them. */
  readonly #applied = new Lazy<typeof decidedLibrary>(late.part, async () => {
    const { decidedLibrary } = await import('../../domain/library/decided-library');
    return { default: decidedLibrary };
  });

  /** @param searchAgain finds the places of articles again, by their ids */
  constructor(
    private readonly stored: LibraryStore,
    private readonly announce: (message: string) => void,
    private readonly searchAgain: (ids: string[]) => Promise<unknown>,
  ) {}

  /** Loads what applies decisions where there are any; says why where it does not come. */
  async load(): Promise<void> {
    const { articles } = this.stored.library;
    if (articles.some(({ decisions }) => decisions)) await this.#isApplied();
  }

  async #isApplied(): Promise<boolean> {
    const isThere = await this.#applied.load();
    if (!isThere) this.announce(this.#applied.problem);
    return isThere;
  }

  /** An article as it was found, without what was decided about it. */
  storedArticle(id: string): LibraryArticle | undefined {
    return this.stored.library.articles.find((article) => article.id === id);
  }

  /** Keeps a decision about an article with it; resolves to whether it did. */
  async decide(articleId: string, decision: Decision): Promise<boolean> {
    if (!(await this.#isApplied())) return false;
    await this.change(articleId, (article) => withDecision(article, decision));
    // The other articles may name a place that is made here.
    if (decision.type === 'place' && decision.place?.made) await this.#searchOthers(articleId);
    return true;
  }

  /** Reverts the last decision about an article; what it was, or null where there is none. */
  undo(articleId: string): Promise<Decision | null> {
    return this.#step(articleId, undoDecision, 'done');
  }

  /** Makes the decision again that was undone last; what it was, or null where there is none. */
  redo(articleId: string): Promise<Decision | null> {
    return this.#step(articleId, redoDecision, 'undone');
  }

  async #step(
    articleId: string,
    step: (article: LibraryArticle) => LibraryArticle,
    from: 'done' | 'undone',
  ): Promise<Decision | null> {
    let taken: Decision | null = null;
    await this.change(articleId, (article) => {
      taken = article.decisions?.[from].at(-1) ?? null;
      return step(article);
    });
    return taken;
  }

  /** Changes an article as it is stored, which another tab may have changed meanwhile. */
  async change(id: string, change: (article: LibraryArticle) => LibraryArticle): Promise<void> {
    await this.stored.change((library) => {
      const articles = library.articles.map((each) => (each.id === id ? change(each) : each));
      return { ...library, articles };
    });
  }

  async #searchOthers(articleId: string): Promise<void> {
    const others = this.library.articles.filter(({ id }) => id !== articleId);
    if (others.length > 0) await this.searchAgain(others.map(({ id }) => id));
  }
}
