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
