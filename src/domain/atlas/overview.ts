// What the index of an atlas says of all its places, most of which it leaves out.

import { primaryLanguage, type NameOrder, type Place, type Shape } from './place';

/** What `Layer.shapes` says of a layer with these places. */
export function shapesOf(layerId: string, places: readonly Pick<Place, 'shapes'>[]): Shape[] {
  const shapes = places.flatMap((place) => place.shapes.map(plainShape));
  const drawn = shapes.filter((shape) => shape.layerId === layerId && shape.geometry !== null);
  const keyOf = ({ geometry, kind, status, schematic }: Shape) =>
    [geometry, kind, status, schematic].join();
  return [...new Map(drawn.map((shape) => [keyOf(shape), shape])).values()];
}

/** A shape without what only a popup says of it. */
export function plainShape({
  layerId,
  kind,
  status,
  schematic,
  geometry,
  bounds,
  unlocated,
  own,
}: Shape): Shape {
  const plain = { layerId, kind, status, schematic, geometry, bounds };
  return { ...plain, ...(unlocated && { unlocated }), ...(own && { own }) };
}

/**
 * The orders a visitor can choose: `title`, `other` where a place has a second name in the
 * language of its title, then each language besides that of the titles, in the order in
 * which the gazetteer first uses it.
 */
export function nameOrders(places: Place[]): NameOrder[] {
  const titles = new Set(places.map((place) => primaryLanguage(place.names[0]!)));
  const others = places.flatMap((place) => place.names.map(primaryLanguage));
  const hasOther = places.some(({ names: [title, ...more] }) =>
    more.some((name) => primaryLanguage(name) === primaryLanguage(title!)),
  );
  const languages = new Set(others.filter((lang) => !titles.has(lang)));
  return ['title', ...(hasOther ? ['other'] : []), ...languages];
}
