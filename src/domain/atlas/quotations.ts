import type { Article } from './article';
import type { Atlas } from './atlas';
import type { Excerpt } from './excerpt';
import type { Layer, Place } from './place';
import { groupBy } from './group-by';

/** An excerpt together with the article that it is taken from. */
export interface Quotation {
  article: Article;
  excerpt: Excerpt;
}

/** Every excerpt that mentions a place, in the order of the articles, by place id. */
export function quotationsByPlace(articles: Article[]): Map<string, Quotation[]> {
  const quotations = articles.flatMap((article) =>
    article.excerpts.map((excerpt) => ({ article, excerpt })),
  );
  return groupBy(
    quotations,
    ({ excerpt }) => new Set(excerpt.mentions.map(({ placeId }) => placeId)),
  );
}

/** The places that an excerpt mentions, in the atlas's order. */
export function placesIn(excerptId: string, { articles, places }: Atlas): Place[] {
  const excerpts = articles.flatMap((article) => article.excerpts);
  const named = excerpts.find(({ id }) => id === excerptId)?.mentions ?? [];
  return places.filter(({ id }) => named.some((mention) => mention.placeId === id));
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

/** How many excerpts mention a place: those that are here, or as many as are said to be. */
export function excerptCount(
  { id, excerptCount: awaited }: Pick<Place, 'id' | 'excerptCount'>,
  quotations: ReadonlyMap<string, Quotation[]>,
): number {
  return awaited ?? quotations.get(id)?.length ?? 0;
}

/**
 * The places and layers of an atlas with the number of excerpts that mention
 * each; an excerpt counts once for a layer however many places of it it names.
 *
 * @param excerpts of each excerpt the ids of the places that it mentions
 */
export function countsOf(
  { places, layers }: Pick<Atlas, 'places' | 'layers'>,
  excerpts: Iterable<string[]>,
): { places: Place[]; layers: Layer[] } {
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
