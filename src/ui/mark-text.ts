import { datesText, formatRange } from './shared/date-texts';

/** A date as it stands on the timeline: "1–10 Dec" above "2022", or "2020" above nothing. */
export function markText(start: string, end: string): { date: string; year: string } {
  const [year] = start.split('-') as [string];
  if (start.length === year.length) return { date: datesText(start, end), year: '' };
  const day = start.length > 'YYYY-MM'.length ? 'numeric' : undefined;
  return { date: formatRange({ day, month: 'short' }, start, end), year };
}
