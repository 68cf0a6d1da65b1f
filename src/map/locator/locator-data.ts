import type { FeatureCollection, Geometry, LineString, Point } from 'geojson';
import type { MapFeatureProperties } from '../../domain/atlas/place';

/** What the map's tiles are made of, and the places: GeoJSON. */
export interface LocatorData {
  places: FeatureCollection<Geometry, MapFeatureProperties>;
  land: FeatureCollection<Geometry, { tint?: number }>;
  borders: FeatureCollection<LineString>;
  water: FeatureCollection<Geometry, { kind: string }>;
  towns: FeatureCollection<
    Point,
    {
      name: string;
      rank: number;
      placeId?: string;
      minzoom?: number;
      [name: `name:${string}`]: string;
    }
  >;
  countries: FeatureCollection<
    Point,
    { name: string; country?: string; minzoom?: number; [name: `name:${string}`]: string }
  >;
}

/** The places that there is room for at a zoom, where they are many; see `minzoom`. */
export function withRoom(places: LocatorData['places'], zoom: number): LocatorData['places'] {
  const features = places.features.filter(({ properties }) => (properties.minzoom ?? 0) <= zoom);
  return { ...places, features };
}

/** The same with the visitor's own places among the atlas's. */
export function withLibrary(
  data: LocatorData,
  library: FeatureCollection<Point, MapFeatureProperties>,
): LocatorData {
  const features = [...data.places.features, ...library.features];
  return { ...data, places: { ...data.places, features } };
}

/**
 * Fetches what the locator map draws.
 * @throws Error that names the file where it could not be had
 */
export async function loadLocatorData(url: string): Promise<LocatorData> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} was answered with ${answer.status}`);
  return (await answer.json()) as LocatorData;
}
