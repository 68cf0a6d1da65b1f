import * as baseMaps from 'virtual:texts/baseMaps';
import * as counts from 'virtual:texts/counts';
import * as language from 'virtual:texts/language';
import * as search from 'virtual:texts/search';
import * as settings from 'virtual:texts/settings';
import * as units from 'virtual:texts/units';
import * as views from 'virtual:texts/views';
import { failedText } from './awaited-texts';
import type { View } from '../domain/permalink';
import type { Closeness, Found } from '../domain/search';
import type { NameOrder } from '../domain/toponym';

const COUNTS = {
  article: counts.articles,
  excerpt: counts.excerpts,
  place: counts.places,
  quotation: counts.quotations,
};

/** "1 excerpt", "14 excerpts". */
export function countOf(count: number, noun: keyof typeof COUNTS): string {
  return COUNTS[noun]({ count });
}

/** "1 place, 2 quotations": what a search found. */
export function foundText({ places, quotations, quotationCount, waiting }: Found): string {
  const count = quotationCount ?? quotations.length;
  const found = [
    places.length > 0 ? countOf(places.length, 'place') : '',
    count > 0 ? countOf(count, 'quotation') : '',
    waiting?.reason ? failedText(waiting) : '',
  ];
  return found.filter(Boolean).join(', ') || search.nothing;
}

/** How what was found differs from what was typed, beside its count. */
export function closenessText(closeness: Closeness): string {
  if (closeness === 'misspelt') return search.similar;
  return closeness === 'some-words' ? search.someWords : '';
}

/** "January 2023" of "2023-01", "19 January 2023" of "2023-01-19". */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(language.dates, {
    timeZone: 'UTC',
    year: 'numeric',
    month: month === undefined ? undefined : 'long',
    day: day === undefined ? undefined : 'numeric',
  }).format(date);
}

/** "200 m", "1.5 km". */
export function metresText(metres: number): string {
  const number = new Intl.NumberFormat(language.tag, { useGrouping: false });
  return metres < 1000
    ? units.metres({ value: number.format(metres) })
    : units.kilometres({ value: number.format(metres / 1000) });
}

export const VIEW_TITLES: Record<View, string> = {
  places: views.places,
  articles: views.articles,
  about: views.about,
};

const languages = new Intl.DisplayNames(language.tag, { type: 'language' });

/** What a reader chooses from: "As in the articles", "Azerbaijani". */
export function nameOrderText(order: NameOrder): string {
  if (order === 'title') return settings.ownFirst;
  if (order === 'other') return settings.otherFirst;
  return languages.of(order) ?? order;
}

/** "59 %" of 0.593. */
export function percentText(share: number): string {
  return units.percent({ value: Math.round(share * 100) });
}

/** The base map that comes with the page. */
export const BUILT_IN_TITLE = baseMaps.builtIn;

/** "22 November 2026": the reader's day. */
export function todayText(): string {
  return new Intl.DateTimeFormat(language.dates, { dateStyle: 'long' }).format(new Date());
}

/** A text with marks, "[Tell us], with your source.", in parts: every second one was marked. */
export function marked(text: string): string[] {
  return text.split(/[[\]]/);
}
