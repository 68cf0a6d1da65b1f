import * as language from 'virtual:texts/language';
import * as settings from 'virtual:texts/settings';
import * as units from 'virtual:texts/units';
import type { NameOrder } from '../../domain/atlas/place';

/** "200 m", "1.5 km". */
export function metresText(metres: number): string {
  const number = new Intl.NumberFormat(language.tag, { useGrouping: false });
  return metres < 1000
    ? units.metres({ value: number.format(metres) })
    : units.kilometres({ value: number.format(metres / 1000) });
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

/** A text with marks, "[Tell us], with your source.", in parts: every second one was marked. */
export function marked(text: string): string[] {
  return text.split(/[[\]]/);
}
