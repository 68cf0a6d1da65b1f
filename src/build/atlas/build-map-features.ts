import type { FeatureCollection } from 'geojson';
import { nameOrders, orderedNames } from '../../domain/atlas/name-order';
import type { MapFeatureProperties, Place } from '../../domain/atlas/place';
import { splitStretches } from '../geodata/stretches';
import type { LayeredFeature } from './build-place';

/**
 * Every shape that has a geometry, with what the style needs to draw and label
 * it; a line whose precision changes comes in stretches, so that each is drawn
 * as wide as it is uncertain. A label falls back to the title where there is no
 * name in a language.
 */
export function buildMapFeatures(features: LayeredFeature[], places: Place[]): FeatureCollection {
  const byId = new Map(places.map((place) => [place.id, place]));
  const orders = nameOrders(places);
  const drawn = features.filter(({ feature }) => feature.geometry !== null);
  return {
    type: 'FeatureCollection',
    features: drawn.flatMap(({ layerId, feature }) => {
      const { properties, geometry } = feature;
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
      if (properties.stretches === undefined)
        return [{ type: 'Feature' as const, properties: drawnProperties, geometry: geometry! }];
      return splitStretches(feature)!.map((stretch) => ({
        type: 'Feature' as const,
        properties: { ...drawnProperties, precisionMetres: stretch.precisionMetres },
        geometry: { type: 'LineString' as const, coordinates: stretch.coordinates },
      }));
    }),
  };
}
