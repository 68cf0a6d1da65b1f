import { groupBy } from '../../domain/atlas/group-by';
import type { Place, Shape } from '../../domain/atlas/place';

export type Geometry = NonNullable<Shape['geometry']>;

/** What decides how a shape is drawn; never its place or its layer. */
export type Subject = Pick<Shape, 'kind' | 'status' | 'schematic'>;

/** Every layer of the style asks for some of them, and there may be many. */
const SHAPES = new WeakMap<readonly Place[], Map<string, Shape[]>>();

/** The located shapes of one geometry in one layer, in the order of the places. */
export function shapesOf(places: readonly Place[], layerId: string, geometry: Geometry): Shape[] {
  let groups = SHAPES.get(places);
  if (!groups) {
    const shapes = places.flatMap((place) => place.shapes);
    groups = groupBy(shapes, (shape) => [`${shape.geometry} ${shape.layerId}`]);
    SHAPES.set(places, groups);
  }
  return groups.get(`${geometry} ${layerId}`) ?? [];
}
