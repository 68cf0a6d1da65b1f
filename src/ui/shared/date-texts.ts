import * as texts from 'virtual:texts/dates';
import { dates } from 'virtual:texts/language';
import type { Span } from '../../domain/view/date-filter';
import { dateText } from './texts';

/** "12 December 2022", "21–31 December 2022", "January 2021 – April 2021" of ISO 8601 dates. */
export function datesText(start: string, end: string): string {
  if (start === end) return dateText(start);
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (!day.test(start) || !day.test(end))
    return texts.range({ from: dateText(start), to: dateText(end) });
  return formatRange({ day: 'numeric', month: 'long', year: 'numeric' }, start, end);
}

/** "12 December 2022 or later": what the chosen dates are called. */
export function spanText({ from, to }: Span): string {
  if (from === null) return to === null ? texts.all : texts.orEarlier({ date: dateText(to) });
  return to === null ? texts.orLater({ date: dateText(from) }) : datesText(from, to);
}

/** A span of days as the page's language writes it. */
export function formatRange(
  options: Intl.DateTimeFormatOptions,
  start: string,
  end: string,
): string {
  const formatter = new Intl.DateTimeFormat(dates, { timeZone: 'UTC', ...options });
  const text = formatter.formatRange(new Date(start), new Date(end));
  // One kind of space whoever formats it, and "1–10 December" as English sets it.
  return text.replace(/\s/g, ' ').replace(/^(\d+) – (?=\d+ )/, '$1–');
}
