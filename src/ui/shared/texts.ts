import * as counts from 'virtual:texts/counts';
import * as inDates from 'virtual:texts/dates';
import * as language from 'virtual:texts/language';
import * as views from 'virtual:texts/views';
import { siteData } from '../../data/site-data';
import type { View } from '../../domain/atlas/atlas';
import type { Place } from '../../domain/atlas/place';
import { writeDate } from '../../domain/dates/iso-date';
import type { Span } from '../../domain/view/date-filter';

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

/** "14 excerpts" of a place or a layer; "named, not quoted". */
export function excerptsText({
  excerptCount,
  named,
}: Pick<Place, 'excerptCount' | 'named'>): string {
  return named && !excerptCount ? counts.named : countOf(excerptCount, 'excerpt');
}

/**
 * "January 2023" of "2023-01", "19 January 2023" of "2023-01-19". Those of the first
 * view come from the build: a browser takes 20 ms to write its first date.
 */
export function dateText(iso: string): string {
  return siteData.dates?.[iso] ?? writeDate(iso, language.dates);
}

export const VIEW_TITLES: Record<View, string> = {
  places: views.places,
  articles: views.articles,
  tour: views.tour,
  about: views.about,
};

/** "12 December 2022", "21–31 December 2022", "January 2021 – April 2021" of ISO 8601 dates. */
export function datesText(start: string, end: string): string {
  if (start === end) return dateText(start);
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (!day.test(start) || !day.test(end))
    return inDates.range({ from: dateText(start), to: dateText(end) });
  return formatRange({ day: 'numeric', month: 'long', year: 'numeric' }, start, end);
}

/** "12 December 2022 or later": what the chosen dates are called. */
export function spanText({ from, to }: Span): string {
  if (from === null) return to === null ? inDates.all : inDates.orEarlier({ date: dateText(to) });
  return to === null ? inDates.orLater({ date: dateText(from) }) : datesText(from, to);
}

/** A span of days as the page's language writes it. */
export function formatRange(
  options: Intl.DateTimeFormatOptions,
  start: string,
  end: string,
): string {
  const formatter = new Intl.DateTimeFormat(language.dates, { timeZone: 'UTC', ...options });
  const text = formatter.formatRange(new Date(start), new Date(end));
  // One kind of space, whichever engine formats it, and "1–10 December" as English sets it.
  return text.replace(/\s/g, ' ').replace(/^(\d+) – (?=\d+ )/, '$1–');
}

/** `lang` of what the atlas says; undefined where the interface is in the same language. */
export let CONTENT_LANG = langOf(siteData.language);

/** Of pages that are drawn before there is a page. @param tag BCP 47: what the atlas is written in */
export function setContentLanguage(tag: string): void {
  CONTENT_LANG = langOf(tag);
}

function langOf(tag: string | undefined): string | undefined {
  return tag === language.tag ? undefined : tag;
}
