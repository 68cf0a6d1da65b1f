import type { QuotedArticle } from '../atlas/article';
import type { Atlas, DateCount } from '../atlas/atlas';
import type { DatedExcerpt } from '../atlas/atlas-parts';
import { withCounts } from '../atlas/quotations';
import { firstDay, lastDay } from '../dates/iso-date';

/**
 * The time that a visitor asks for: ISO 8601 days, months or years, from the
 * first day of one to the last day of the other; null is open.
 */
export interface Span {
  from: string | null;
  to: string | null;
}

/** One date of the timeline. */
export interface DateEntry extends DateCount {
  /** The excerpts that speak of it, in the order of the articles. */
  spoken: { excerpt: DatedExcerpt; when: DatedExcerpt['when'][number] }[];
}

/** Excerpts of one date that the timeline shows; it only counts the others. */
export const SHOWN_PER_DATE = 6;

/** Words of an excerpt that are enough to know it by. */
const OPENING_WORDS = 14;

/** Whether a span is open at both ends, and so leaves nothing out. */
export const isOpen = ({ from, to }: Span): boolean => from === null && to === null;

/** Whether a span ends before it begins. */
export function isBackward({ from, to }: Span): boolean {
  return from !== null && to !== null && firstDay(from) > lastDay(to);
}

/**
 * Whether an excerpt speaks of a date that can lie in a span: one that is known
 * less exactly counts wherever it may fall. Without a date it lies in none but
 * the open span.
 */
export function speaksIn({ when }: { when: Omit<DateCount, 'count'>[] }, span: Span): boolean {
  if (isOpen(span)) return true;
  const { from, to } = span;
  return when.some(
    ({ start, end }) =>
      (from === null || lastDay(end) >= firstDay(from)) &&
      (to === null || firstDay(start) <= lastDay(to)),
  );
}

/**
 * An atlas with the places alone that the excerpts of a span mention, counted anew.
 *
 * @param dated every dated excerpt of the atlas
 */
export function atlasIn(atlas: Atlas, dated: DatedExcerpt[], span: Span): Atlas {
  const spoken = dated.filter((excerpt) => speaksIn(excerpt, span));
  const counted = withCounts(
    atlas,
    spoken.map(({ placeIds }) => placeIds),
  );
  return {
    ...atlas,
    layers: counted.layers,
    places: counted.places.filter(({ excerptCount }) => excerptCount > 0),
  };
}

/** The excerpts that speak of a date, and when; the first of each date with their opening words. */
export function datedExcerpts(articles: QuotedArticle[]): DatedExcerpt[] {
  const shown = new Map<string, number>();
  return articles.flatMap(({ id: articleId, excerpts }) =>
    excerpts
      .filter(({ when }) => when.length > 0)
      .map(({ id, mentions, when, exact }): DatedExcerpt => {
        const counts = when.map(({ start, end }) => {
          const count = (shown.get(`${start}/${end}`) ?? 0) + 1;
          shown.set(`${start}/${end}`, count);
          return count;
        });
        return {
          id,
          articleId,
          placeIds: [...new Set(mentions.map(({ placeId }) => placeId))],
          when: when.map(({ words: _, ...date }) => date),
          ...(Math.min(...counts) <= SHOWN_PER_DATE && { opening: openingOf(exact) }),
        };
      }),
  );
}

function openingOf(exact: string): string {
  const words = exact.split(' ');
  return words.length > OPENING_WORDS + 2 ? `${words.slice(0, OPENING_WORDS).join(' ')} …` : exact;
}

/** Every date that excerpts speak of, once, by its first day, the shorter before the longer. */
export function datesOf(dated: DatedExcerpt[]): DateEntry[] {
  const entries = new Map<string, DateEntry>();
  for (const excerpt of dated) {
    for (const when of excerpt.when) {
      const { start, end } = when;
      const key = `${start}/${end}`;
      const entry = entries.get(key) ?? { start, end, count: 0, spoken: [] };
      entry.count += 1;
      entry.spoken.push({ excerpt, when });
      entries.set(key, entry);
    }
  }
  return [...entries.values()].toSorted(byDate);
}

/** Both lists of dates as one. */
export function mergeDates(some: DateCount[], more: DateCount[]): DateCount[] {
  const merged = new Map(some.map((date) => [`${date.start}/${date.end}`, date]));
  for (const { start, end, count } of more) {
    const key = `${start}/${end}`;
    merged.set(key, { start, end, count: (merged.get(key)?.count ?? 0) + count });
  }
  return [...merged.values()].toSorted(byDate);
}

function byDate(a: DateCount, b: DateCount): number {
  return compare(firstDay(a.start), firstDay(b.start)) || compare(lastDay(a.end), lastDay(b.end));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
