import type { Aside, MapFeatureProperties } from '../../domain/atlas/place';
import type { Swatch } from '../../domain/atlas/swatch';
import { OWN_LOOK, pointPath } from './looks';
import type { ColourName } from './palette';

// The marks of the visitor's own articles: a number in a hexagon.

/** Size of the number in a mark, in CSS pixels, by how many digits it has. */
export const NUMBER_SIZES = [11, 11, 10.5, 8.5, 6.5] as const;

/** By how many CSS pixels a mark stands beside its spot: off what stands there, and within reach of a press. */
export const ASIDE: Readonly<Record<Aside, [x: number, y: number]>> = {
  above: [0, -18],
  right: [18, 0],
  left: [-18, 0],
  below: [0, 18],
};

/** Whether a layer that is on draws the place of a mark. */
export function isDrawn(
  { layers = '' }: Pick<MapFeatureProperties, 'layers'>,
  visible: ReadonlySet<string>,
): boolean {
  return layers.split(' ').some((id) => visible.has(id));
}

/** Where a mark stands whose place is at this pixel: above a sign only where that is drawn. */
export function markSpot(
  mark: Pick<MapFeatureProperties, 'aside' | 'layers'>,
  [x, y]: [x: number, y: number],
  visible: ReadonlySet<string>,
): [x: number, y: number] {
  const { aside } = mark;
  if (!aside || (aside === 'above' && !isDrawn(mark, visible))) return [x, y];
  const [right, down] = ASIDE[aside];
  return [x + right, y + down];
}

/** What stands for them in the legend. */
export const OWN_SWATCH: Swatch<ColourName> = {
  paths: [
    pointPath(OWN_LOOK, [22, 10]),
    { d: 'M20.2 7.6L22.6 6.2V14', paints: [{ stroke: 'pointFill', width: 1.6 }] },
  ],
};
