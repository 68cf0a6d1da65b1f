import type { FeatureCollection, Geometry } from 'geojson';
import {
  nameOrders,
  orderedNames,
  type MapFeatureProperties,
  type Place,
} from '../../domain/atlas/place';
import { splitStretches } from '../geodata/stretches';
import type { LayeredFeature } from './build-place';

/**
 * Every shape that has a geometry, with what the style needs to draw and label
 * it. A line whose precision changes comes whole, and in stretches beside: of
 * these only the strip in which its course lies is drawn. A label falls back to
 * the title where there is no name in a language.
 */
export function buildMapFeatures(
  features: LayeredFeature[],
  places: Place[],
): FeatureCollection<Geometry, MapFeatureProperties> {
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
      const stretches = properties.stretches === undefined ? [] : splitStretches(feature)!;
      if (stretches.length > 0) drawnProperties.precisionMetres = 0;
      return [
        { type: 'Feature' as const, properties: drawnProperties, geometry: geometry! },
        ...stretches.map(({ precisionMetres, coordinates }) => ({
          type: 'Feature' as const,
          properties: { ...drawnProperties, precisionMetres, isStretch: true as const },
          geometry: { type: 'LineString' as const, coordinates },
        })),
      ];
    }),
  };
}
