/** Whether a text is an ISO 8601 day, month or year that exists: "2023-01-19", "2023-01", "2023". */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const date = new Date(text);
  // An impossible day such as 30 February either fails or rolls over into the next month.
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

/** "2023-01-19" of year, month (from 1) and day; "2023-01" and "2023" of less. */
export function isoDate(year: number, ...monthAndDay: number[]): string {
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  return [pad(year, 4), ...monthAndDay.map((number) => pad(number, 2))].join('-');
}

/** The first day of an ISO 8601 day, month or year; days compare as texts. */
export function firstDay(iso: string): string {
  return iso + '-01-01'.slice(iso.length - 'YYYY'.length);
}

/** The last day of an ISO 8601 day, month or year. */
export function lastDay(iso: string): string {
  const [year, month = 12, day] = iso.split('-').map(Number);
  return day === undefined ? isoDate(year!, month, daysIn(year!, month)) : iso;
}

/** The days of a month (from 1). */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * A date in words: "January 2023" of "2023-01", "19 January 2023" of "2023-01-19".
 *
 * @param locale BCP 47: whose words
 */
export function writeDate(iso: string, locale: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: month === undefined ? undefined : 'long',
    day: day === undefined ? undefined : 'numeric',
  }).format(date);
}
