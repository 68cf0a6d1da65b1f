import type { FeatureCollection, Point } from 'geojson';
import type { DescribedPlace } from '../atlas/place';
import { nameOrders, orderedNames } from '../atlas/name-order';
import type { MapFeatureProperties } from '../atlas/place';
import { LIBRARY_LAYER } from './library';

/**
 * What the map draws of the reader's own places: located points with the
 * properties of a map feature.
 */
export function libraryFeatures(
  places: DescribedPlace[],
): FeatureCollection<Point, MapFeatureProperties> {
  const orders = nameOrders(places);
  const features = places.flatMap(({ id, names, kind, status, shapes, anchor }) =>
    shapes
      .filter(({ layerId, geometry }) => layerId === LIBRARY_LAYER && geometry !== null)
      .map(({ precisionMetres, schematic }) => {
        const labels = orders.map((order) => [
          `name:${order}`,
          orderedNames(names, order).first.toponym,
        ]);
        const properties: MapFeatureProperties = {
          placeId: id,
          layerId: LIBRARY_LAYER,
          kind,
          status,
          schematic,
          precisionMetres: precisionMetres ?? 0,
          ...Object.fromEntries(labels),
        };
        const geometry: Point = { type: 'Point', coordinates: anchor! };
        return { type: 'Feature' as const, properties, geometry };
      }),
  );
  return { type: 'FeatureCollection', features };
}
