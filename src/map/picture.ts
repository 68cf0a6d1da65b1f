/** The map at one moment, to keep or to print. */
export interface MapPicture {
  /** In device pixels. */
  canvas: HTMLCanvasElement;
  /** Device pixels in one CSS pixel. */
  pixelRatio: number;
  /** On the ground, in the middle of the map, in one CSS pixel. */
  metresPerPixel: number;
  /** Who is to be credited for what it shows, as the map itself says it. */
  attribution: string;
}

/** The equator, by the radius of WGS 84 that web maps take for the earth's (EPSG:3857). */
const EQUATOR_METRES = 2 * Math.PI * 6378137;

/** At zoom 0 MapLibre draws the whole earth in a square of this many CSS pixels. */
const TILE_PIXELS = 512;

/** What one CSS pixel measures on the ground, at a latitude in degrees. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (EQUATOR_METRES * Math.cos((latitude * Math.PI) / 180)) / (TILE_PIXELS * 2 ** zoom);
}
