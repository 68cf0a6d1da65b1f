import { geoIdentity, geoPath, geoTransform } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { LngLat } from '../../domain/atlas/place';
import type { Camera } from '../camera';
import { fromWorld, pixelsPerMetre, toWorld, worldSize } from '../web-mercator';

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

/** How exactly a frame draws. */
export interface Precision {
  /** Pixels: a smaller bend cannot be seen. */
  finest: number;
  /** Decimals of path data. */
  digits: number;
  /** Pixels drawn beyond the edges: the ends of clipped lines stay out of sight. */
  bleed: number;
}

const ON_SCREEN: Precision = { finest: 0.8, digits: 1, bleed: 24 };

/**
 * The Web Mercator picture that a camera takes. Straight lines stay straight
 * and the order of a ring's corners does not matter, as on the map itself; on
 * the sphere, d3's default, RFC 7946 rings would be the rest of the world.
 */
export function frameOf(
  camera: Camera,
  width: number,
  height: number,
  { finest, digits, bleed }: Precision = ON_SCREEN,
): Frame {
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
      if (Math.hypot(x - last[0], y - last[1]) < finest) return;
      last = [x, y];
      this.stream.point(x, y);
    },
  });
  const clip = geoIdentity().clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ]);
  const path = geoPath({ stream: (sink) => plane.stream(clip.stream(sink)) }).digits(digits);
  const scale = pixelsPerMetre(camera.zoom, camera.center[1]);
  return { width, height, camera, project, invert, path, pixels: (metres) => metres * scale };
}
