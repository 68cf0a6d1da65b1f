import type { Article, QuotedArticle } from './article';
import type { Excerpt } from './excerpt';
import type { Layer, Place } from './place';
import { groupBy } from './group-by';

/** An excerpt together with the article that it is taken from. */
export interface Quotation {
  article: Article;
  excerpt: Excerpt;
}

/** The excerpts of articles, each with its article. */
export function quotationsOf(articles: QuotedArticle[]): Quotation[] {
  return articles.flatMap((article) => article.excerpts.map((excerpt) => ({ article, excerpt })));
}

/** Every excerpt that mentions a place, in the order of the articles, by place id. */
export function quotationsByPlace(articles: QuotedArticle[]): Map<string, Quotation[]> {
  return groupBy(
    quotationsOf(articles),
    ({ excerpt }) => new Set(excerpt.mentions.map(({ placeId }) => placeId)),
  );
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

/**
 * The places and layers of an atlas with the number of excerpts that mention
 * each; an excerpt counts once for a layer however many places of it it names.
 *
 * @param excerpts of each excerpt the ids of the places that it mentions
 */
export function withCounts<P extends Place>(
  { places, layers }: { places: P[]; layers: Layer[] },
  excerpts: Iterable<string[]>,
): { places: P[]; layers: Layer[] } {
  const layersOf = new Map(
    places.map(({ id, shapes }) => [id, [...new Set(shapes.map(({ layerId }) => layerId))]]),
  );
  const byPlace = new Map<string, number>();
  const byLayer = new Map<string, number>();
  const count = (counts: Map<string, number>, id: string) =>
    counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const placeIds of excerpts) {
    const named = new Set(placeIds);
    for (const id of named) count(byPlace, id);
    for (const id of new Set([...named].flatMap((placeId) => layersOf.get(placeId) ?? []))) {
      count(byLayer, id);
    }
  }
  return {
    places: places.map((place) => ({ ...place, excerptCount: byPlace.get(place.id) ?? 0 })),
    layers: layers.map((layer) => ({ ...layer, excerptCount: byLayer.get(layer.id) ?? 0 })),
  };
}
