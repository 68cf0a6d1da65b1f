import type { Layer, Place } from './place';

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
