import type { When } from '../atlas/article';
import { toPlainText } from '../geoparsing/plain-text';
import { MONTHS } from './calendar';
import { daysIn, isIsoDate, isoDate, lastDay } from './iso-date';

const MONTH = `(?<month>${MONTHS.map(monthPattern).join('|')})`;
const DAYS = '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[–-]\\s?(?<until>\\d{1,2})(?:st|nd|rd|th)?)?';
const YEAR = '(?<year>[12]\\d{3})';
const PART = '(?<part>[Ee]arly|[Mm]id|[Ll]ate)[- ]';
/** A bare number counts as a year only after one of these. */
const BEFORE_YEAR =
  '(?<=\\b(?:[Ii]n|of|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]rom|[Bb]y) )';

/** The forms of a date, the most specific first. */
const FORMS = [
  `${DAYS} (?:of )?${MONTH}(?:,? ${YEAR})?`,
  `${MONTH} ${DAYS}(?:,? ${YEAR})?`,
  `${PART}${MONTH}(?:,? ${YEAR})?`,
  `${MONTH},? ${YEAR}`,
  `${PART}${YEAR}`,
  `${BEFORE_YEAR}${YEAR}`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'gu'));

/** "January", "Jan." or "Jan"; "Sept" too, and no full stop after "May", "Jun" and "Jul". */
function monthPattern(name: string): string {
  const [short, rest] = [name.slice(0, 3), name.slice(3)];
  if (rest.length < 2) return `${short}${rest && `${rest}?`}`;
  return `${short}(?:${rest}|${name === 'September' ? 't\\.?|' : ''}\\.)?`;
}

type Parts = ReturnType<typeof readParts>;

/**
 * The dates that an English sentence names, in order. One without a year is
 * taken for the latest such date up to the article's own and marked `inferred`;
 * left out if the article has no date. "Early", "mid" and "late" are thirds of a
 * month (from the 1st, 11th and 21st) or of a year. Relative and incomplete
 * dates ("the past month", "on Monday", "in December") are not read.
 *
 * @param issued the article's own date, ISO 8601, as exact as it is known
 */
export function findDates(sentence: string, issued: string | null): When[] {
  const { plain, inSource } = toPlainText(sentence);
  const found: { at: number; when: When | null }[] = [];
  /** Characters that belong to a date. */
  const taken = new Uint8Array(plain.length);
  for (const form of FORMS) {
    for (const match of plain.matchAll(form)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(at, end).includes(1)) continue;
      // Of an impossible day too, so that its month is not read on its own.
      taken.fill(1, at, end);
      const span = readSpan(readParts(match.groups!), issued);
      const cited = isCited(plain, at, end) ? { cited: true } : {};
      const range = inSource({ start: at, end });
      const words = sentence.slice(range.start, range.end);
      found.push({ at, when: span && { ...span.dates, words, ...span.inferred, ...cited } });
    }
  }
  return found.toSorted((a, b) => a.at - b.at).flatMap(({ when }) => when ?? []);
}

function readParts(groups: Record<string, string | undefined>) {
  const number = (text?: string) => (text === undefined ? undefined : Number(text));
  const { month } = groups;
  return {
    year: number(groups['year']),
    // From 1.
    month:
      month === undefined
        ? month
        : MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1,
    day: number(groups['day']),
    until: number(groups['until']),
    part: groups['part']?.toLowerCase(),
  };
}

/** Null for days that do not exist, and where nothing tells the year. */
function readSpan(parts: Parts, issued: string | null) {
  if (parts.year !== undefined) {
    const dates = spanIn(parts.year, parts);
    return dates && { dates, inferred: {} };
  }
  if (issued === null) return null;
  const latest = lastDay(issued);
  // Even 29 February recurs within eight years.
  for (let year = Number(latest.slice(0, 4)), tries = 8; tries >= 0; year -= 1, tries -= 1) {
    const dates = spanIn(year, parts);
    if (dates && dates.start <= latest) return { dates, inferred: { inferred: true } };
  }
  return null;
}

const PARTS = ['early', 'mid', 'late'];

/** First and last day, or month and year where no more is said. */
function spanIn(year: number, { month, day, until, part }: Parts) {
  const third = PARTS.indexOf(part ?? '');
  if (month === undefined) {
    if (third < 0) return { start: isoDate(year), end: isoDate(year) };
    return { start: isoDate(year, 4 * third + 1), end: isoDate(year, 4 * third + 4) };
  }
  if (third >= 0) {
    const last = third === 2 ? daysIn(year, month) : 10 * third + 10;
    return { start: isoDate(year, month, 10 * third + 1), end: isoDate(year, month, last) };
  }
  const dates = day === undefined ? [[], []] : [[day], [until ?? day]];
  const [start, end] = dates.map((rest) => isoDate(year, month, ...rest)) as [string, string];
  return isIsoDate(start) && isIsoDate(end) && start <= end ? { start, end } : null;
}

/** UTF-16 units from the bracket to the date. */
const LONGEST_CITATION = 300;

/** "(see EDM, March 17, 2021)": the date closes a bracket and follows a comma in it. */
function isCited(sentence: string, at: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, at - LONGEST_CITATION), at);
  return sentence[end] === ')' && /\([^()]*, $/.test(before);
}
