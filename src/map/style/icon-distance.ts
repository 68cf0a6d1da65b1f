import { partsOf, type Corners, type Part, type ShapeName } from './icon-shapes';

/**
 * Signed distance from the outline of a shape in CSS pixels, negative inside.
 * Formulas: https://iquilezles.org/articles/distfunctions2d/
 */
export function distance(name: ShapeName, x: number, y: number): number {
  return Math.min(...partsOf(name).map((part) => partDistance(part, x, y)));
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
