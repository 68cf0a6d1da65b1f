import type { Article } from '../../domain/atlas/article';
import type { Place } from '../../domain/atlas/place';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import { cardOf } from '../../state/shown-parts';

/** More places than this are no handout. */
const MOST = 300;

/**
 * What a handout holds: the places of the layers that are on, or the open place
 * alone where those are too many; null where that is none. All of them are here.
 *
 * @throws Error with the reason where a part could not be had
 */
export async function printedPlaces(model: AtlasModel): Promise<Place[] | null> {
  const { shown, view, selectedPlace, parts } = model;
  const all = shown.places.filter(({ shapes }) =>
    shapes.some(({ layerId }) => view.visible.has(layerId)),
  );
  if (all.length > MOST && !selectedPlace) return null;
  const places = all.length > MOST ? [selectedPlace!] : all;
  for (const place of places) cardOf(model, place);
  await parts.settled();
  for (const place of places) {
    const card = cardOf(model, place);
    if (card.state === 'failed') throw new Error(card.reason);
  }
  return places;
}

/** The articles that are quoted on some places, in the atlas's order. */
export function quotedArticles(model: AtlasModel, places: Place[]): Article[] {
  const quoted = new Set(
    places.flatMap((place) => {
      const card = cardOf(model, place);
      return card.state === 'ready' ? card.value.quotations.map(({ article }) => article.id) : [];
    }),
  );
  return model.atlas.articles.filter(({ id }) => quoted.has(id));
}
