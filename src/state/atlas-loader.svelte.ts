import type { Article } from '../domain/atlas/article';
import type { Atlas } from '../domain/atlas/atlas';
import type { Span } from '../domain/view/date-filter';
import type { Place } from '../domain/atlas/place';
import { quotationsByPlace, type Quotation } from '../domain/atlas/quotations';
import type { Waiting } from '../domain/atlas/atlas-parts';
import type { RestHoldings, Shown } from './part-loader.svelte';

/**
 * What has come of an atlas. Of one that is here as a whole nothing is ever
 * awaited; what follows the parts of a larger one is itself fetched for that.
 */
export class Holdings {
  #rest = $state.raw<RestHoldings | null>(null);
  /** Why that has not come, in a few words; "" otherwise. */
  #reason = $state('');
  #opening: Promise<void> | null = null;

  /** @param open makes what follows the parts of a large atlas; rejects where it does not come */
  constructor(
    private readonly given: Atlas,
    private readonly open: () => Promise<RestHoldings>,
  ) {}

  /** With the excerpts of each article that has come. */
  get atlas(): Atlas {
    return this.#rest?.atlas ?? this.given;
  }

  /** Asks for what a choice shows. */
  need(shown: Shown): void {
    if (this.#rest) this.#rest.need(shown);
    else if (this.given.rest) void this.#load();
  }

  needArticle(id: string): void {
    if (this.given.rest) void this.#load().then(() => this.#rest?.needArticle(id));
  }

  /** What stands in for the quotations of a place; null where these are here. */
  placeWaits(id: string): Waiting | null {
    return this.#rest ? this.#rest.placeWaits(id) : this.#waiting('quotations');
  }

  /** A place with its notes and sources, once these have come. */
  wholePlace(place: Place): Place {
    return this.#rest?.wholePlace(place) ?? place;
  }

  articleWaits(article: Article): Waiting | null {
    if (!article.awaited) return null;
    if (this.#rest) return this.#rest.articleWaits(article);
    return this.#waiting('excerpts', () => this.needArticle(article.id));
  }

  /** Whether an article's excerpts have been asked for, or are here. */
  hasAsked(article: Article): boolean {
    return !article.awaited || this.#rest?.hasAsked(article) === true;
  }

  aboutWaits(): Waiting | null {
    return this.#rest ? this.#rest.aboutWaits() : this.#waiting('about');
  }

  /** What stands in for the choice of dates; null where it is known what speaks of them. */
  datesWait(): Waiting | null {
    return this.#rest ? this.#rest.datesWait() : this.#waiting('dates');
  }

  /**
   * The quotations that are here, by place.
   *
   * @param shown the atlas with what the reader brought, in the dates that they chose
   */
  quotationsIn(shown: Atlas, span: Span): ReadonlyMap<string, Quotation[]> {
    return this.#rest?.quotationsIn(shown, span) ?? quotationsByPlace(shown.articles);
  }

  #waiting(part: Waiting['part'], retry = (): void => void this.#load()): Waiting | null {
    return this.given.rest ? { part, reason: this.#reason, retry } : null;
  }

  /** Fetches once; after a failure, again. Never rejects. */
  #load(): Promise<void> {
    return (this.#opening ??= this.open().then(
      (rest) => {
        this.#rest = rest;
      },
      (error: unknown) => {
        this.#opening = null;
        this.#reason = error instanceof Error ? error.message : String(error);
      },
    ));
  }
}
