import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Place } from '../domain/atlas/place';

/** Length of the equator of the Web Mercator sphere, in metres (EPSG:3857). */
const EQUATOR = 2 * Math.PI * 6378137;
/** MapLibre's zoom 0 shows the world in one tile of 512 CSS pixels. */
const TILE = 512;

/**
 * CSS pixels per metre on the ground: `512 × 2^zoom / (equator × cos latitude)`.
 * @param latitude in degrees
 */
export function pixelsPerMetre(zoom: number, latitude: number): number {
  return (TILE * 2 ** zoom) / (EQUATOR * Math.cos((latitude * Math.PI) / 180));
}

/**
 * A width in pixels that covers `factor × property` metres at every zoom. The
 * formula doubles with each zoom level, so that interpolating between two zooms
 * with base 2 is exact. One latitude serves the whole map: between 38° and 42.5°
 * the error stays under 5 %.
 */
export function metresWide(
  property: string,
  factor: number,
  latitude: number,
): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    '*',
    ['get', property],
    Number((factor * pixelsPerMetre(zoom, latitude)).toPrecision(8)),
  ];
  return ['interpolate', ['exponential', 2], ['zoom'], 0, at(0), 24, at(24)];
}

/** The latitude in the middle of all located shapes, in degrees; 0 where there are none. */
export function middleLatitude(places: readonly Place[]): number {
  const bounds = places.flatMap((place) => place.shapes.flatMap(({ bounds }) => bounds ?? []));
  const latitudes = bounds.filter((_, i) => i % 2 === 1);
  if (latitudes.length === 0) return 0;
  return (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
}
