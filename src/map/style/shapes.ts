import type { Kind, Status } from '../../domain/place';

/** A part of a shape in CSS pixels about its middle; `band` leaves only a rim of that width. */
type Part = ({ circle: number } | { corners: [x: number, y: number][] }) & { band?: number };

const SQUARE: [number, number][] = [
  [-4.8, -4.8],
  [4.8, -4.8],
  [4.8, 4.8],
  [-4.8, 4.8],
];
const DIAMOND: [number, number][] = [
  [0, -6.6],
  [6.6, 0],
  [0, 6.6],
  [-6.6, 0],
];
const TRIANGLE: [number, number][] = [
  [0, -7.2],
  [6.4, 3.9],
  [-6.4, 3.9],
];

/** The shapes of points, each told from the others by its outline alone. */
const SHAPES = {
  dot: [{ circle: 3.2 }],
  ring: [{ circle: 4.6, band: 2.4 }],
  target: [{ circle: 6.6, band: 1.8 }, { circle: 3 }],
  square: [{ corners: SQUARE }],
  diamond: [{ corners: DIAMOND }],
  triangle: [{ corners: TRIANGLE }],
  'open-square': [{ corners: SQUARE, band: 2 }],
  'open-diamond': [{ corners: DIAMOND, band: 2 }],
  'open-triangle': [{ corners: TRIANGLE, band: 2 }],
} satisfies Record<string, Part[]>;

export type ShapeName = keyof typeof SHAPES;

export function isShapeName(name: string): name is ShapeName {
  return Object.hasOwn(SHAPES, name);
}

const SETTLEMENTS: Partial<Record<Kind, ShapeName>> = {
  capital: 'target',
  town: 'ring',
  village: 'dot',
};

/** Kinds that are wider than a point: where they have no outline they are a name alone. */
const NAME_ONLY: readonly Kind[] = ['state', 'region', 'district', 'river', 'lake', 'border'];

/**
 * The shape that stands for a point; null where the name stands alone. Where a
 * thing is proposed, former or reported, its shape is open.
 */
export function shapeOf(kind: Kind, status: Status): ShapeName | null {
  if (NAME_ONLY.includes(kind)) return null;
  const settlement = SETTLEMENTS[kind];
  if (settlement) return settlement;
  const outline = kind === 'checkpoint' ? 'square' : kind === 'mine' ? 'triangle' : 'diamond';
  return status === 'existing' ? outline : `open-${outline}`;
}

/**
 * Signed distance from the outline of a shape in CSS pixels, negative inside.
 * Formulas: https://iquilezles.org/articles/distfunctions2d/
 */
export function distance(name: ShapeName, x: number, y: number): number {
  const parts: Part[] = SHAPES[name];
  return Math.min(...parts.map((part) => partDistance(part, x, y)));
}

/** The same shape as SVG path data about 0,0 in CSS pixels; fill with `fill-rule="evenodd"`. */
export function svgPath(name: ShapeName): string {
  const parts: Part[] = SHAPES[name];
  return parts.map(partPath).join('');
}

function partDistance(part: Part, x: number, y: number): number {
  const outer =
    'corners' in part ? polygonDistance(part.corners, x, y) : Math.hypot(x, y) - part.circle;
  return part.band === undefined ? outer : Math.abs(outer + part.band / 2) - part.band / 2;
}

function polygonDistance(corners: [number, number][], x: number, y: number): number {
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

function partPath(part: Part): string {
  if ('circle' in part) {
    const inner = part.band === undefined ? '' : circlePath(part.circle - part.band);
    return circlePath(part.circle) + inner;
  }
  const outer = polygonPath(part.corners);
  if (part.band === undefined) return outer;
  // The polygons touch a circle about 0,0 with all sides, so the rim is a smaller copy.
  const shrink = 1 - part.band / -polygonDistance(part.corners, 0, 0);
  return outer + polygonPath(part.corners.map(([x, y]) => [x * shrink, y * shrink]));
}

function polygonPath(corners: [number, number][]): string {
  return `M${corners.map((corner) => corner.map(short).join(',')).join('L')}Z`;
}

function circlePath(radius: number): string {
  const r = short(radius);
  return `M${-r},0A${r},${r},0,1,0,${r},0A${r},${r},0,1,0,${-r},0Z`;
}

function short(length: number): number {
  return Number(length.toFixed(2));
}
