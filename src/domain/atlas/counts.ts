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
    places.map(({ id, shapes }) => [id, shapes.map(({ layerId }) => layerId)]),
  );
  const byPlace = new Map<string, number>();
  const byLayer = new Map<string, number>();
  const count = (counts: Map<string, number>, ids: string[]) => {
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const placeIds of excerpts) {
    count(byPlace, placeIds);
    count(
      byLayer,
      placeIds.flatMap((id) => layersOf.get(id) ?? []),
    );
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
