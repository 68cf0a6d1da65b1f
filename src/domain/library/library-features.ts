import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Atlas } from '../atlas/atlas';
import { nameOrders, orderedNames } from '../atlas/name-order';
import { LIBRARY_LAYER } from './library';

/**
 * What the map draws of the reader's own places: located points with the
 * properties of a map feature (see `MapFeatureProperties`).
 */
export function libraryFeatures({ places }: Pick<Atlas, 'places'>): FeatureCollection<Point> {
  const orders = nameOrders(places);
  const features = places.flatMap(({ id, names, kind, status, shapes, anchor }) =>
    shapes
      .filter(({ layerId, geometry }) => layerId === LIBRARY_LAYER && geometry !== null)
      .map(({ precisionMetres, schematic }): Feature<Point> => {
        const labels = orders.map((order) => [
          `name:${order}`,
          orderedNames(names, order).first.toponym,
        ]);
        const properties = { placeId: id, layerId: LIBRARY_LAYER, kind, status, schematic };
        return {
          type: 'Feature',
          properties: { ...properties, precisionMetres, ...Object.fromEntries(labels) },
          geometry: { type: 'Point', coordinates: anchor! },
        };
      }),
  );
  return { type: 'FeatureCollection', features };
}
