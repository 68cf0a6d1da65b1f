import { PARTS, type Corners, type Part, type ShapeName } from './icon-shapes';
import { HATCH } from './looks';

/** What `map.addImage(id, { width, height, data }, { pixelRatio, sdf })` takes. */
export interface Icon {
  width: number;
  height: number;
  /** RGBA, rows from the top: `width × height × 4` bytes. */
  data: Uint8ClampedArray;
  pixelRatio: number;
  /** Alpha holds a signed distance, so that colour and halo are paint properties. */
  sdf: boolean;
}

const PIXEL_RATIO = 2;
/** CSS pixels: the largest shape and room for its halo. */
const SHAPE_SIZE = 24;

/** The id of the image of a shape. */
export function shapeImage(name: ShapeName): string {
  return `shape:${name}`;
}

/** The id of the image of a diagonal hatch in a colour, six-digit hex. */
export function hatchImage(colour: string): string {
  return `hatch:${colour}`;
}

/**
 * The image that a style asks for by id, made here so that no sprite has to be
 * loaded, and by formulas: a browser that resists fingerprinting gives noise for
 * what is read back from a canvas. Null for an id that is none of ours. For the map's missing-image
 * resolver: `map.setMissingStyleImageResolver`.
 */
export function drawImage(id: string): Icon | null {
  const [type, name] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  if (type === 'shape' && Object.hasOwn(PARTS, name)) return drawShape(name as ShapeName);
  if (type === 'hatch' && /^#[0-9a-f]{6}$/.test(name)) return drawHatch(name);
  return null;
}

function drawShape(name: ShapeName): Icon {
  return draw(SHAPE_SIZE, true, (x, y) => {
    const texels = PIXEL_RATIO * distance(name, x - SHAPE_SIZE / 2, y - SHAPE_SIZE / 2);
    // MapLibre's encoding (symbol_sdf.fragment.glsl): the outline is at 0.75, 8 texels make 1.
    return [0, 0, 0, 0.75 - texels / 8];
  });
}

function drawHatch(colour: string): Icon {
  const rgb = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  const { size, width } = HATCH;
  // Diagonal lines repeat without a seam.
  return draw(size, false, (x, y) => {
    const across = ((x + y + size / 2) % size) - size / 2;
    const fromLine = Math.abs(across) * Math.SQRT1_2;
    return [...rgb, (width / 2 - fromLine) * PIXEL_RATIO + 0.5];
  });
}

/** Asks for red, green, blue (0–255) and alpha (0–1, clamped) at the middle of each texel. */
function draw(size: number, sdf: boolean, at: (x: number, y: number) => number[]): Icon {
  const width = size * PIXEL_RATIO;
  const data = new Uint8ClampedArray(width * width * 4);
  for (let i = 0; i < width * width; i++) {
    const x = ((i % width) + 0.5) / PIXEL_RATIO;
    const y = (Math.floor(i / width) + 0.5) / PIXEL_RATIO;
    const [r = 0, g = 0, b = 0, a = 0] = at(x, y);
    data.set([r, g, b, Math.min(1, Math.max(0, a)) * 255], i * 4);
  }
  return { width, height: width, data, pixelRatio: PIXEL_RATIO, sdf };
}

/**
 * Signed distance from the outline of a shape in CSS pixels, negative inside.
 * Formulas: https://iquilezles.org/articles/distfunctions2d/
 */
export function distance(name: ShapeName, x: number, y: number): number {
  return Math.min(...PARTS[name].map((part) => partDistance(part, x, y)));
}

function partDistance(part: Part, x: number, y: number): number {
  const outer =
    'corners' in part ? polygonDistance(part.corners, x, y) : Math.hypot(x, y) - part.circle;
  return part.band === undefined ? outer : Math.abs(outer + part.band / 2) - part.band / 2;
}

function polygonDistance(corners: Corners, x: number, y: number): number {
  let inside = false;
  let nearest = Infinity;
  corners.forEach(([x1, y1], i) => {
    const [x2, y2] = corners[(i + 1) % corners.length]!;
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - x1 - t * dx, y - y1 - t * dy));
    // Even-odd rule: count the sides that a ray to the right crosses.
    if (y1 > y !== y2 > y && x < x1 + (dx * (y - y1)) / dy) inside = !inside;
  });
  return inside ? -nearest : nearest;
}
