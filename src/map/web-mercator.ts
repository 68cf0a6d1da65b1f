import type { LngLat } from '../domain/atlas/place';

/** Length of the equator of the Web Mercator sphere, in metres (EPSG:3857). */
const EQUATOR = 2 * Math.PI * 6378137;
const DEGREE = Math.PI / 180;

/** The side of the square that the whole world takes, in CSS pixels: MapLibre's zoom 0 has 512. */
export function worldSize(zoom: number): number {
  return 512 * 2 ** zoom;
}

/**
 * CSS pixels per metre on the ground.
 * @param latitude in degrees
 */
export function pixelsPerMetre(zoom: number, latitude: number): number {
  return worldSize(zoom) / (EQUATOR * Math.cos(latitude * DEGREE));
}

/** Where a position lies in the square of the world: 0,0 in the north-west, 1,1 in the south-east. */
export function toWorld([lng, lat]: LngLat): [x: number, y: number] {
  return [lng / 360 + 0.5, 0.5 - Math.asinh(Math.tan(lat * DEGREE)) / (2 * Math.PI)];
}

/** The inverse of `toWorld`. */
export function fromWorld([x, y]: [x: number, y: number]): LngLat {
  return [(x - 0.5) * 360, Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) / DEGREE];
}
