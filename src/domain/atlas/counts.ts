import type { Layer, Place } from './place';

/**
 * The places and layers of an atlas with the excerpts that mention each added to
 * their counts; an excerpt counts once for a layer however many places of it it names.
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
  const added = <C extends { id: string; excerptCount: number }>(
    of: C,
    counts: typeof byPlace,
  ) => ({
    ...of,
    excerptCount: of.excerptCount + (counts.get(of.id) ?? 0),
  });
  return {
    places: places.map((place) => added(place, byPlace)),
    layers: layers.map((layer) => added(layer, byLayer)),
  };
}
