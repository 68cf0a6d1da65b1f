import * as counts from 'virtual:texts/counts';
import * as language from 'virtual:texts/language';
import * as views from 'virtual:texts/views';
import type { View } from '../../domain/view/permalink';

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

export const VIEW_TITLES: Record<View, string> = {
  places: views.places,
  articles: views.articles,
  about: views.about,
};
