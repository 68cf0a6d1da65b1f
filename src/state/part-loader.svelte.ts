import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Article } from '../domain/atlas/article';
import type { Atlas } from '../domain/atlas/atlas';
import { speaksIn, type Span } from '../domain/view/date-filter';
import type { Choice } from '../domain/view/permalink';
import type { Place } from '../domain/atlas/place';
import { quotationsByPlace, type Quotation } from '../domain/atlas/quotations';
import type { PlaceFile, RestSource, Waiting } from '../domain/atlas/atlas-parts';

/** So many places that were opened are kept; one that was opened before them is fetched again. */
const KEPT = 50;

/** What of a choice says what has to be here. */
export type Shown = Pick<Choice, 'place' | 'view' | 'article' | 'from' | 'to'>;

/** What has come of a large atlas: a part of it comes when it is asked for. */
export class RestHoldings {
  /** With the excerpts of each article that has come. */
  atlas: Atlas;
  private readonly cards = new SvelteMap<string, PlaceFile>();
  /** What was asked for and is not here, by the name of what it is. */
  private readonly asked = new SvelteMap<string, Waiting>();
  private readonly indices: ReadonlyMap<string, number>;

  /** @param onfail called with what could not be had */
  constructor(
    atlas: Atlas,
    private readonly source: RestSource,
    private readonly onfail: (waiting: Waiting) => void,
  ) {
    this.atlas = $state.raw(atlas);
    this.indices = new Map(atlas.places.map(({ id }, index) => [id, index]));
  }

  /** Asks for what a choice shows. */
  need({ place, view, article, from, to }: Shown): void {
    if (place !== null) this.needPlace(place);
    if (article !== null) this.needArticle(article);
    if (view === 'about') this.needAbout();
    if (from !== null || to !== null) this.needDates();
  }

  /** What stands in for the quotations of a place; null where these are here. */
  placeWaits(id: string): Waiting | null {
    return this.indices.has(id) && !this.cards.has(id)
      ? this.waiting(`place ${id}`, 'quotations')
      : null;
  }

  private needPlace(id: string): void {
    const index = this.indices.get(id);
    if (index === undefined || untrack(() => this.cards.has(id))) return;
    this.fetch(`place ${id}`, 'quotations', async (source) => {
      const card = await source.place(index);
      const [oldest] = this.cards.keys();
      if (this.cards.size >= KEPT) this.cards.delete(oldest!);
      this.cards.set(id, card);
      const known = new Set(this.atlas.claims.map(({ excerpt }) => excerpt));
      const claims = card.claims.filter(({ excerpt }) => !known.has(excerpt));
      if (claims.length > 0)
        this.atlas = { ...this.atlas, claims: [...this.atlas.claims, ...claims] };
    });
  }

  /** A place with its notes and sources, once these have come. */
  wholePlace(place: Place): Place {
    return this.cards.get(place.id)?.place ?? place;
  }

  articleWaits({ id, awaited }: Article): Waiting | null {
    return awaited ? this.waiting(`article ${id}`, 'excerpts') : null;
  }

  /** Whether an article's excerpts have been asked for, or are here. */
  hasAsked({ id, awaited }: Article): boolean {
    return !awaited || this.asked.has(`article ${id}`);
  }

  needArticle(id: string): void {
    const index = untrack(() => this.atlas.articles.findIndex((article) => article.id === id));
    if (!untrack(() => this.atlas.articles[index]?.awaited)) return;
    this.fetch(`article ${id}`, 'excerpts', async (source) => {
      const excerpts = await source.article(index);
      const articles = this.atlas.articles.with(index, {
        ...this.atlas.articles[index]!,
        excerpts,
        awaited: undefined,
      });
      this.atlas = { ...this.atlas, articles };
    });
  }

  aboutWaits(): Waiting | null {
    const isHere = !this.atlas.rest || this.atlas.about.length > 0;
    return isHere ? null : this.waiting('about', 'about');
  }

  private needAbout(): void {
    if (untrack(() => this.aboutWaits() === null)) return;
    this.fetch('about', 'about', async (source) => {
      this.atlas = { ...this.atlas, about: await source.about() };
    });
  }

  /** What stands in for the choice of dates; null where it is known what speaks of them. */
  datesWait(): Waiting | null {
    const isHere = !this.atlas.rest || this.atlas.rest.spoken;
    return isHere ? null : this.waiting('dates', 'dates');
  }

  private needDates(): void {
    if (untrack(() => this.datesWait() === null)) return;
    this.fetch('dates', 'dates', async (source) => {
      const spoken = await source.dated();
      this.atlas = { ...this.atlas, rest: { ...this.atlas.rest!, spoken } };
    });
  }

  /**
   * The quotations that are here, by place.
   *
   * @param shown the atlas with what the reader brought, in the dates that they chose
   */
  quotationsIn(shown: Atlas, span: Span): ReadonlyMap<string, Quotation[]> {
    if (!shown.rest) return quotationsByPlace(shown.articles);
    const own = shown.articles.filter(({ kind }) => kind === 'your article');
    const quotations = quotationsByPlace(own);
    const articles = new Map(shown.articles.map((article) => [article.id, article]));
    for (const [id, { excerpts }] of this.cards) {
      const ours = excerpts
        .filter((excerpt) => speaksIn(excerpt, span))
        .map((excerpt) => ({ article: articles.get(excerpt.articleId)!, excerpt }));
      quotations.set(id, [...ours, ...(quotations.get(id) ?? [])]);
    }
    return quotations;
  }

  private waiting(key: string, part: Waiting['part']): Waiting {
    return this.asked.get(key) ?? { part, reason: '', retry: () => {} };
  }

  /** Asks once; after a failure, again when the reader wants it. */
  private fetch(
    key: string,
    part: Waiting['part'],
    take: (source: RestSource) => Promise<void>,
  ): void {
    const retry = () => void fetchIt();
    const fetchIt = async () => {
      this.asked.set(key, { part, reason: '', retry });
      try {
        await take(this.source);
        this.asked.delete(key);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const failed = { part, reason, retry };
        this.asked.set(key, failed);
        this.onfail(failed);
      }
    };
    untrack(() => {
      if (!this.asked.has(key)) retry();
    });
  }
}
