import type { Kind, Status } from '../../domain/atlas/place';

type Corner = [x: number, y: number];
/** At least a triangle. */
export type Corners = [Corner, Corner, Corner, ...Corner[]];

/** A part of a shape in CSS pixels about its middle; `band` leaves only a rim of that width. */
export type Part = ({ circle: number } | { corners: Corners }) & { band?: number };

const SQUARE: Corners = [
  [-4.8, -4.8],
  [4.8, -4.8],
  [4.8, 4.8],
  [-4.8, 4.8],
];
const DIAMOND: Corners = [
  [0, -6.6],
  [6.6, 0],
  [0, 6.6],
  [-6.6, 0],
];
const TRIANGLE: Corners = [
  [0, -7.2],
  [6.4, 3.9],
  [-6.4, 3.9],
];
const HEXAGON: Corners = [
  [0, -9.5],
  [8.2, -4.75],
  [8.2, 4.75],
  [0, 9.5],
  [-8.2, 4.75],
  [-8.2, -4.75],
];

const SHAPES = {
  dot: [{ circle: 3.2 }],
  ring: [{ circle: 4.6, band: 2.4 }],
  target: [{ circle: 6.6, band: 1.8 }, { circle: 3 }],
  square: [{ corners: SQUARE }],
  diamond: [{ corners: DIAMOND }],
  triangle: [{ corners: TRIANGLE }],
  hexagon: [{ corners: HEXAGON }],
  'open-square': [{ corners: SQUARE, band: 2 }],
  'open-diamond': [{ corners: DIAMOND, band: 2 }],
  'open-triangle': [{ corners: TRIANGLE, band: 2 }],
} satisfies Record<string, Part[]>;

export type ShapeName = keyof typeof SHAPES;

/** The shapes of points by their parts, each told from the others by its outline alone. */
export const PARTS: Readonly<Record<ShapeName, Part[]>> = SHAPES;

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

/** A shape as SVG path data about 0,0 in CSS pixels; fill with `fill-rule="evenodd"`. */
export function svgPath(name: ShapeName): string {
  return PARTS[name].map(partPath).join('');
}

function partPath(part: Part): string {
  if ('circle' in part) {
    const inner = part.band === undefined ? '' : circlePath(part.circle - part.band);
    return circlePath(part.circle) + inner;
  }
  const outer = polygonPath(part.corners);
  if (part.band === undefined) return outer;
  // The polygons touch a circle about 0,0 with all sides, so the rim is a smaller copy.
  const shrink = 1 - part.band / innerRadius(part.corners);
  return outer + polygonPath(part.corners.map(([x, y]) => [x * shrink, y * shrink]));
}

/** Of the circle about 0,0 that the sides touch. */
function innerRadius([[x1, y1], [x2, y2]]: Corners): number {
  return Math.abs(x1 * y2 - x2 * y1) / Math.hypot(x2 - x1, y2 - y1);
}

function polygonPath(corners: Corner[]): string {
  return `M${corners.map((corner) => corner.map(short).join(',')).join('L')}Z`;
}

function circlePath(radius: number): string {
  const r = short(radius);
  return `M${-r},0A${r},${r},0,1,0,${r},0A${r},${r},0,1,0,${-r},0Z`;
}

function short(length: number): number {
  return Number(length.toFixed(2));
}
