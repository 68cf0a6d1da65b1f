import type { Atlas } from './atlas/atlas';
import type { Place } from './atlas/place';

/** The places that an excerpt mentions, in the atlas's order. */
export function placesIn(excerptId: string, { articles, places }: Atlas): Place[] {
  const excerpts = articles.flatMap((article) => article.excerpts);
  const named = excerpts.find(({ id }) => id === excerptId)?.mentions ?? [];
  return places.filter(({ id }) => named.some((mention) => mention.placeId === id));
}
