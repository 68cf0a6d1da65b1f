import { geoIdentity, geoPath, geoTransform } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { Bounds, LngLat } from '../../domain/atlas/place';
import { fromWorld, pixelsPerMetre, toWorld, worldSize } from '../web-mercator';

/** Where a camera stands; `zoom` counts as MapLibre's, so that links hold for both maps. */
export interface Camera {
  center: LngLat;
  zoom: number;
}

/** A camera's picture of the earth, `width` by `height` CSS pixels. */
export interface Frame {
  width: number;
  height: number;
  camera: Camera;
  /** Pixels from the top left. */
  project(at: LngLat): [x: number, y: number];
  /** The place on the earth of a pixel. */
  invert(pixel: [x: number, y: number]): LngLat;
  /** SVG path data of what the frame shows of a geometry; null for nothing of it. */
  path(geometry: Geometry): string | null;
  /** Pixels of a length on the ground in the middle of the frame. */
  pixels(metres: number): number;
}

/** Pixels: a bend smaller than this cannot be seen. */
const FINEST = 0.8;
/** Pixels drawn beyond the edges: ends of clipped lines stay out of sight. */
const BLEED = 24;

/**
 * The Web Mercator picture that a camera takes. Straight lines stay straight
 * and the order of a ring's corners does not matter, as on the map itself; on
 * the sphere, d3's default, RFC 7946 rings would be the rest of the world.
 */
export function frameOf(camera: Camera, width: number, height: number): Frame {
  const size = worldSize(camera.zoom);
  const [centerX, centerY] = toWorld(camera.center);
  const project = (at: LngLat): [number, number] => {
    const [x, y] = toWorld(at);
    return [width / 2 + (x - centerX) * size, height / 2 + (y - centerY) * size];
  };
  const invert = ([x, y]: [number, number]) =>
    fromWorld([centerX + (x - width / 2) / size, centerY + (y - height / 2) / size]);
  let last: [number, number] = [NaN, NaN];
  const plane = geoTransform({
    lineStart() {
      last = [NaN, NaN];
      this.stream.lineStart();
    },
    point(lng, lat) {
      const [x, y] = project([lng, lat]);
      if (Math.hypot(x - last[0], y - last[1]) < FINEST) return;
      last = [x, y];
      this.stream.point(x, y);
    },
  });
  const clip = geoIdentity().clipExtent([
    [-BLEED, -BLEED],
    [width + BLEED, height + BLEED],
  ]);
  const path = geoPath({ stream: (sink) => plane.stream(clip.stream(sink)) }).digits(1);
  const scale = pixelsPerMetre(camera.zoom, camera.center[1]);
  return { width, height, camera, project, invert, path, pixels: (metres) => metres * scale };
}

/** The camera that shows these bounds whole, `padding` pixels from the edges. */
export function cameraOf(bounds: Bounds, width: number, height: number, padding = 32): Camera {
  const [west, south, east, north] = bounds;
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  const size = Math.min(
    Math.max(width - 2 * padding, 1) / (right - left),
    Math.max(height - 2 * padding, 1) / (bottom - top),
  );
  const center = fromWorld([(left + right) / 2, (top + bottom) / 2]);
  return { center, zoom: Math.log2(size / worldSize(0)) };
}

/**
 * The camera of a permalink's hash, MapLibre's `#map=zoom/latitude/longitude`;
 * null where it has none that lies inside `box`.
 */
export function cameraOfHash(hash: string, [west, south, east, north]: Bounds): Camera | null {
  const text = new URLSearchParams(hash.slice(1)).get('map');
  const [zoom = NaN, lat = NaN, lng = NaN] = (text ?? '').split('/').map(Number);
  const inside = lng >= west && lng <= east && lat >= south && lat <= north;
  return inside && zoom >= 0 && zoom <= 24 ? { center: [lng, lat], zoom } : null;
}
