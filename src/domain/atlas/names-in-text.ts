import type { Atlas } from './atlas';
import { orderedNames, type NameOrder } from './place';

/**
 * Puts the names in what an atlas says of its places into the chosen order, as
 * far as both are in the language of its texts: "near Khankendi (Stepanakert)"
 * becomes "near Stepanakert (Khankendi)", "near Shusha" becomes "near Shushi".
 * What stands in quotation marks is somebody's words and stays.
 */
export function textInNameOrder(
  { places, otherNames = [] }: Pick<Atlas, 'places' | 'otherNames'>,
  order: NameOrder,
): (text: string) => string {
  if (order !== 'other') return (text) => text;
  const turned = new Map<string, string>();
  const turn = (first: string, other: string) => {
    if (first === other) return;
    turned.set(first, other);
    turned.set(`${first} (${other})`, `${other} (${first})`);
    turned.set(`${first} / ${other}`, `${other} / ${first}`);
  };
  for (const { names } of places) {
    const { first, second } = orderedNames(names, 'title');
    if (second) turn(first.toponym, second.toponym);
  }
  for (const [first, other] of otherNames) turn(first, other);
  const longestFirst = [...turned.keys()].toSorted((a, b) => b.length - a.length);
  const names = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`“[^”]*”|(?<!\\p{L})(?:${names})(?!\\p{L})`, 'gu');
  return (text) => text.replace(pattern, (words) => turned.get(words) ?? words);
}
