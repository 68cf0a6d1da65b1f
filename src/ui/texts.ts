import type { View } from '../domain/permalink';
import type { Closeness, Found } from '../domain/search';
import type { NameOrder } from '../domain/toponym';

const plural = new Intl.PluralRules('en');

const FORMS = {
  article: { one: 'article', other: 'articles' },
  excerpt: { one: 'excerpt', other: 'excerpts' },
  place: { one: 'place', other: 'places' },
  quotation: { one: 'quotation', other: 'quotations' },
} as const;

/** "1 excerpt", "14 excerpts". */
export function countOf(count: number, noun: keyof typeof FORMS): string {
  const form = plural.select(count) === 'one' ? 'one' : 'other';
  return `${count} ${FORMS[noun][form]}`;
}

/** "1 place, 2 quotations": what a search found. */
export function foundText({ places, quotations, quotationCount, waiting }: Found): string {
  const count = quotationCount ?? quotations.length;
  const counts = [
    places.length > 0 ? countOf(places.length, 'place') : '',
    count > 0 ? countOf(count, 'quotation') : '',
    waiting?.problem ?? '',
  ];
  return counts.filter(Boolean).join(', ') || 'Nothing found';
}

/** How what was found differs from what was typed, beside its count. */
export function closenessText(closeness: Closeness): string {
  if (closeness === 'misspelt') return 'with a similar spelling';
  return closeness === 'some-words' ? 'with some of these words' : '';
}

/** "January 2023" of "2023-01", "19 January 2023" of "2023-01-19". */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: month === undefined ? undefined : 'long',
    day: day === undefined ? undefined : 'numeric',
  }).format(date);
}

/** "200 m", "1.5 km". */
export function metresText(metres: number): string {
  return metres < 1000 ? `${metres} m` : `${metres / 1000} km`;
}

export const VIEW_TITLES: Record<View, string> = {
  places: 'Places',
  articles: 'Articles',
  about: 'About',
};

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** What a reader chooses from: "As in the articles", "Azerbaijani". */
export function nameOrderText(order: NameOrder): string {
  if (order === 'title') return 'The atlas’s own first';
  if (order === 'other') return 'The other side’s first';
  return languages.of(order) ?? order;
}

/** "59 %" of 0.593. */
export function percentText(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** The base map that comes with the page. */
export const BUILT_IN_TITLE = 'Built-in';
/** "22 November 2026": the reader's day. */
export function todayText(): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
}
