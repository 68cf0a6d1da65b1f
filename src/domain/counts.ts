import type { Atlas } from './atlas/atlas';
import type { Layer, Place } from './atlas/place';
import type { Quotation } from './atlas/quotations';

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
