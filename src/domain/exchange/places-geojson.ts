import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Iris } from './iris';
import type { DescribedPlace, DescribedShape } from '../atlas/place';

/** The geometry of a place's shape in a layer; null where it has none. */
export type GeometryOf = (placeId: string, layerId: string) => Geometry | null;

/** What each feature of the places as GeoJSON says: a shape, and the place that it is one of. */
export interface ShapeProperties extends Omit<DescribedShape, 'geometry' | 'bounds'> {
  placeId: string;
  /** The place's, in its order: see `Place`. */
  names: DescribedPlace['names'];
  spellings: string[];
}

/**
 * Every shape of every place as one feature (RFC 7946), in the order of the
 * places; a place without a known location has a null geometry (3.2).
 */
export function placesGeoJson(
  places: DescribedPlace[],
  geometryOf: GeometryOf,
  iris: Iris,
): FeatureCollection<Geometry | null, ShapeProperties> {
  const features = places.flatMap(({ id, names, spellings, shapes }) =>
    shapes.map((shape): Feature<Geometry | null, ShapeProperties> => {
      const { geometry, bounds, ...properties } = shape;
      return {
        type: 'Feature',
        id: iris.shape(id, shape.layerId),
        properties: { placeId: id, names, spellings, ...properties },
        geometry: geometryOf(id, shape.layerId),
      };
    }),
  );
  return { type: 'FeatureCollection', features };
}
