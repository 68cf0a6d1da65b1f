import type { Place, NameOrder, Toponym } from './place';

/** The language of a toponym without script or region: "az" of "az-Latn". */
function primaryLanguage(name: Toponym): string {
  return name.lang.split('-')[0]!.toLowerCase();
}

/**
 * The orders a visitor can choose: `title`, `other`, then each language besides
 * that of the titles, in the order in which the gazetteer first uses it.
 */
export function nameOrders(places: Place[]): NameOrder[] {
  const titles = new Set(places.map((place) => primaryLanguage(place.names[0]!)));
  const others = places.flatMap((place) => place.names.map(primaryLanguage));
  return ['title', 'other', ...new Set(others.filter((lang) => !titles.has(lang)))];
}

/**
 * A place's names with the visitor's choice first and its counterpart second:
 * two names, always, where there are two. `rest` holds the other languages.
 */
export function orderedNames(
  names: Toponym[],
  order: NameOrder,
): { first: Toponym; second: Toponym | null; rest: Toponym[] } {
  const [title, ...others] = names as [Toponym, ...Toponym[]];
  const other = others.find((name) => primaryLanguage(name) === primaryLanguage(title)) ?? null;
  const first =
    order === 'title'
      ? title
      : order === 'other'
        ? (other ?? title)
        : (names.find((name) => primaryLanguage(name) === order) ?? title);
  const second = first === title ? other : title;
  const rest = names.filter((name) => name !== first && name !== second);
  return { first, second, rest };
}
