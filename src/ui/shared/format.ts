import * as claims from 'virtual:texts/claims';
import * as language from 'virtual:texts/language';
import * as naming from 'virtual:texts/naming';
import * as settings from 'virtual:texts/settings';
import * as units from 'virtual:texts/units';
import type { Measured, PlaceNames } from '../../domain/atlas/article';
import type { NameOrder } from '../../domain/atlas/place';

/** "200 m", "1.5 km". */
export function metresText(metres: number): string {
  const number = new Intl.NumberFormat(language.tag, { useGrouping: false });
  return metres < 1000
    ? units.metres({ value: number.format(metres) })
    : units.kilometres({ value: number.format(metres / 1000) });
}

/** "at least 60.4 km, ±4 km", "inside, 1.6 km from the edge, ±2.2 km". */
export function measuredText({ metres, uncertaintyMetres, atLeast, inside }: Measured): string {
  const distance = kilometres(metres, 1);
  let measured = atLeast ? claims.atLeast({ distance }) : distance;
  if (inside !== undefined) measured = (inside ? claims.inside : claims.outside)({ distance });
  if (uncertaintyMetres === null) return measured;
  return claims.uncertain({ measured, distance: kilometres(uncertaintyMetres, 0) });
}

/** One decimal is what the drawn lines can bear; a round figure needs none. */
function kilometres(metres: number, minimumFractionDigits: 0 | 1): string {
  const options = { minimumFractionDigits, maximumFractionDigits: 1 };
  const number = new Intl.NumberFormat(language.tag, options);
  return units.kilometres({ value: number.format(metres / 1000) });
}

const languages = new Intl.DisplayNames(language.tag, { type: 'language' });

/** What a reader chooses from: "As in the articles", "Azerbaijani". */
export function nameOrderText(order: NameOrder): string {
  if (order === 'title') return settings.ownFirst;
  if (order === 'other') return settings.otherFirst;
  return languages.of(order) ?? order;
}

/** "22 November 2026": the reader's day. */
export function todayText(): string {
  return new Intl.DateTimeFormat(language.dates, { dateStyle: 'long' }).format(new Date());
}

/** "“the road” 4, “Lachin Corridor” 2": by which words an article names a place, and how often. */
export function namesText({ names }: Pick<PlaceNames, 'names'>): string {
  return names.map(({ kind = 'place', ...name }) => naming.name({ kind, ...name })).join(', ');
}

/** "Eurasia Daily Monitor or Aze.Media". */
export function eitherText(words: string[]): string {
  return new Intl.ListFormat(language.tag, { type: 'disjunction' }).format(words);
}

/** A text with marks, "[Tell us], with your source.", in parts: every second one was marked. */
export function marked(text: string): string[] {
  return text.split(/[[\]]/);
}
