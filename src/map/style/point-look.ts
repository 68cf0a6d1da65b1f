import type { Shape } from '../../domain/atlas/place';
import type { ColourName } from './palette';
import type { Subject } from './shapes-by-layer';
import { shapeOf, type ShapeName } from './icon-shapes';

/** How a point looks. */
export interface PointLook {
  shape: ShapeName;
  colour: ColourName;
}

/** Shape by kind and status, colour by status; null where a name stands alone. */
export function pointLook({ kind, status }: Subject): PointLook | null {
  const shape = shapeOf(kind, status);
  if (shape === null) return null;
  if (status === 'proposed') return { shape, colour: 'proposed' };
  return { shape, colour: status === 'former' ? 'former' : 'point' };
}

/** Whether a shape is drawn as a point, and not as a name alone. */
export function isMarked(shape: Shape): boolean {
  return shape.geometry === 'point' && pointLook(shape) !== null;
}
