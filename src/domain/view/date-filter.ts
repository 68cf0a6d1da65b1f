import type { Article } from '../atlas/article';
import type { Atlas } from '../atlas/atlas';
import { countsOf, type Quotation } from '../atlas/quotations';
import type { When } from '../atlas/excerpt';
import { firstDay, lastDay } from '../dates/iso-date';
import type { Rest } from '../atlas/atlas-parts';

/**
 * The time that a reader asks for: ISO 8601 days, months or years, from the
 * first day of one to the last day of the other; null is open.
 */
export interface Span {
  from: string | null;
  to: string | null;
}

/** One date of the timeline. */
export interface DateEntry {
  start: string;
  end: string;
  /** How many excerpts speak of it. */
  count: number;
  /** These, in the order of the articles; empty where the atlas does not hold them itself. */
  spoken: (Quotation & { when: When })[];
}

/** Whether a span ends before it begins. */
export function isBackward({ from, to }: Span): boolean {
  return from !== null && to !== null && firstDay(from) > lastDay(to);
}

interface Spoken {
  when: Pick<When, 'start' | 'end'>[];
}

/**
 * Whether an excerpt speaks of a date that can lie in a span: one that is known
 * less exactly counts wherever it may fall. Without a date it lies in none but
 * the open span.
 */
export function speaksIn({ when }: Spoken, { from, to }: Span): boolean {
  if (from === null && to === null) return true;
  return when.some(
    ({ start, end }) =>
      (from === null || lastDay(end) >= firstDay(from)) &&
      (to === null || firstDay(start) <= lastDay(to)),
  );
}

/** An atlas with the excerpts that speak of a span alone, and the places that these mention. */
export function atlasIn(atlas: Atlas, span: Span): Atlas {
  if (span.from === null && span.to === null) return atlas;
  const articles = atlas.articles.map((article) => ({
    ...article,
    excerpts: article.excerpts.filter((excerpt) => speaksIn(excerpt, span)),
  }));
  if (atlas.rest) return restIn({ ...atlas, articles }, atlas.rest, span);
  const mentioned = new Set(
    articles.flatMap(({ excerpts }) =>
      excerpts.flatMap(({ mentions }) => mentions.map(({ placeId }) => placeId)),
    ),
  );
  return { ...atlas, articles, places: atlas.places.filter(({ id }) => mentioned.has(id)) };
}

/** How many excerpts speak of a span; null where that is not known here. */
export function excerptsIn({ articles, rest }: Atlas, span: Span): number | null {
  if (rest) return rest.spoken?.filter((excerpt) => speaksIn(excerpt, span)).length ?? null;
  return articles.reduce(
    (sum, { excerpts }) => sum + excerpts.filter((excerpt) => speaksIn(excerpt, span)).length,
    0,
  );
}

/** Until it is known which excerpts speak of which date, all places stay. */
function restIn(atlas: Atlas, { spoken }: Rest, span: Span): Atlas {
  if (!spoken) return atlas;
  const counts = countsOf(
    atlas,
    spoken.filter((excerpt) => speaksIn(excerpt, span)).map(({ placeIds }) => placeIds),
  );
  return {
    ...atlas,
    places: counts.places.filter(({ excerptCount }) => excerptCount !== 0),
    layers: counts.layers,
  };
}

/** The dates of an atlas, all of whose excerpts need not be here. */
export function datesOf({ articles, rest }: Pick<Atlas, 'articles' | 'rest'>): DateEntry[] {
  if (!rest) return dateEntries(articles);
  return rest.dates.map(([start, end, count]) => ({ start, end, count, spoken: [] }));
}

/** Every date that excerpts speak of, once, by its first day, the shorter before the longer. */
export function dateEntries(articles: Article[]): DateEntry[] {
  const entries = new Map<string, DateEntry>();
  for (const article of articles) {
    for (const excerpt of article.excerpts) {
      for (const when of excerpt.when) {
        const { start, end } = when;
        const key = `${start}/${end}`;
        const entry = entries.get(key) ?? { start, end, count: 0, spoken: [] };
        entry.count += 1;
        entry.spoken.push({ article, excerpt, when });
        entries.set(key, entry);
      }
    }
  }
  return [...entries.values()].toSorted(
    (a, b) =>
      compare(firstDay(a.start), firstDay(b.start)) || compare(lastDay(a.end), lastDay(b.end)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
