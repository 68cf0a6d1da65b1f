import type { Article } from './article';
import type { Excerpt } from './excerpt';

/** An excerpt together with the article that it is taken from. */
export interface Quotation {
  article: Article;
  excerpt: Excerpt;
}

/** Every excerpt that mentions a place, in the order of the articles, by place id. */
export function quotationsByPlace(articles: Article[]): Map<string, Quotation[]> {
  const byPlace = new Map<string, Quotation[]>();
  for (const article of articles) {
    for (const excerpt of article.excerpts) {
      for (const id of new Set(excerpt.mentions.map((mention) => mention.placeId))) {
        const quotations = byPlace.get(id) ?? [];
        quotations.push({ article, excerpt });
        byPlace.set(id, quotations);
      }
    }
  }
  return byPlace;
}

/** Of each article this many at least, however many articles there are. */
const FEWEST = 3;

/**
 * The first quotations of each article, `most` in all as far as each article
 * still gets its share, in the order in which they come.
 */
export function firstOfEach(quotations: Quotation[], most: number): Quotation[] {
  const taken = new Map(quotations.map(({ article }) => [article.id, 0]));
  const share = Math.max(FEWEST, Math.floor(most / Math.max(1, taken.size)));
  return quotations.filter(({ article }) => {
    const count = taken.get(article.id)! + 1;
    taken.set(article.id, count);
    return count <= share;
  });
}
