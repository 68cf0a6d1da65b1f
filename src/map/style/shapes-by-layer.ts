import type { Place, Shape } from '../../domain/atlas/place';

export type Geometry = NonNullable<Shape['geometry']>;

/** What decides how a shape is drawn; never its place or its layer. */
export type Subject = Pick<Shape, 'kind' | 'status' | 'schematic'>;

/** The located shapes of one geometry in one layer, in the order of the places. */
export function shapesOf(places: readonly Place[], layerId: string, geometry: Geometry): Shape[] {
  let byLayer = SHAPES.get(places);
  if (!byLayer) SHAPES.set(places, (byLayer = groupShapes(places)));
  return byLayer.get(`${geometry} ${layerId}`) ?? [];
}

/** Every layer of the style asks for some of them, and there may be many. */
const SHAPES = new WeakMap<readonly Place[], Map<string, Shape[]>>();

function groupShapes(places: readonly Place[]): Map<string, Shape[]> {
  const groups = new Map<string, Shape[]>();
  for (const shape of places.flatMap((place) => place.shapes)) {
    const key = `${shape.geometry} ${shape.layerId}`;
    const group = groups.get(key);
    if (group) group.push(shape);
    else groups.set(key, [shape]);
  }
  return groups;
}
