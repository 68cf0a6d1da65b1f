import type { FeatureCollection } from 'geojson';
import { nameOrders, orderedNames } from '../../domain/atlas/name-order';
import type { Place } from '../../domain/atlas/place';
import type { MapFeatureProperties } from '../../map/style/options';
import type { LayeredFeature } from './build-place';

/**
 * Every shape that has a geometry, with what the style needs to draw and label
 * it. A label falls back to the title where there is no name in a language.
 */
export function buildMapFeatures(features: LayeredFeature[], places: Place[]): FeatureCollection {
  const byId = new Map(places.map((place) => [place.id, place]));
  const orders = nameOrders(places);
  const drawn = features.filter(({ feature }) => feature.geometry !== null);
  return {
    type: 'FeatureCollection',
    features: drawn.map(({ layerId, feature: { properties, geometry } }) => {
      const { placeId, title, kind, status, schematic, precisionMetres } = properties;
      const { names: ownNames, fromZoom } = byId.get(placeId)!;
      const names = properties.names ?? ownNames;
      const labels = orders.map((order) => {
        const { toponym } = orderedNames(names, order).first;
        return [`name:${order}`, toponym === names[0]!.toponym ? title : toponym] as const;
      });
      const drawnProperties: MapFeatureProperties = {
        placeId,
        layerId,
        kind,
        status,
        schematic,
        precisionMetres: precisionMetres ?? 0,
        ...(fromZoom && { minzoom: fromZoom }),
        ...Object.fromEntries(labels),
      };
      return { type: 'Feature', properties: drawnProperties, geometry: geometry! };
    }),
  };
}
