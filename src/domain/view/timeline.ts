import type { QuotedArticle } from '../atlas/article';
import type { DateCount, DatedExcerpt } from '../atlas/atlas';
import { groupBy } from '../atlas/group-by';
import { firstDay, lastDay } from '../dates/iso-date';

/** One date of the timeline. */
export type DateEntry = ReturnType<typeof datesOf>[number];

/** Excerpts of one date that the timeline shows; it only counts the others. */
export const SHOWN_PER_DATE = 6;

/** Words of an excerpt that are enough to know it by. */
const OPENING_WORDS = 14;

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
export function datesOf(dated: DatedExcerpt[]) {
  const spoken = dated.flatMap((excerpt) => excerpt.when.map((when) => ({ excerpt, when })));
  const entries = groupBy(spoken, ({ when: { start, end } }) => [`${start}/${end}`]);
  return Array.from(entries.values(), (ofDate) => {
    const { start, end } = ofDate[0]!.when;
    /** `spoken`: the excerpts that speak of it, in the order of the articles. */
    return { start, end, count: ofDate.length, spoken: ofDate };
  }).toSorted(byDate);
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
  const [first, second] = [a, b].map(({ start, end }) => `${firstDay(start)}/${lastDay(end)}`);
  return first!.localeCompare(second!);
}
