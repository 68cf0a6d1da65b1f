import type { Article } from '../atlas/article';
import type { Excerpt } from '../atlas/excerpt';
import type { Quotation } from '../atlas/quotations';

/** What one article says of a place, to stand beside what others say. */
export interface Column {
  article: Article;
  /** In the order of the article. */
  excerpts: Excerpt[];
  /** The words by which it names the place, the most frequent first. */
  names: { words: string; count: number }[];
}

/** The quotations of one place by article, in the order in which the articles come. */
export function compareColumns(quotations: Quotation[], placeId: string): Column[] {
  const columns = new Map<string, Column>();
  for (const { article, excerpt } of quotations) {
    const column = columns.get(article.id) ?? { article, excerpts: [], names: [] };
    column.excerpts.push(excerpt);
    columns.set(article.id, column);
  }
  for (const column of columns.values()) column.names = namesIn(column.excerpts, placeId);
  return [...columns.values()];
}

/** Whether there is anything to compare: two articles or more. */
export function isComparable(quotations: Quotation[]): boolean {
  return new Set(quotations.map(({ article }) => article.id)).size > 1;
}

function namesIn(excerpts: Excerpt[], placeId: string): Column['names'] {
  const counts = new Map<string, number>();
  for (const { exact, start, mentions } of excerpts) {
    for (const mention of mentions) {
      if (mention.placeId !== placeId) continue;
      const words = exact.slice(mention.start - start, mention.end - start);
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([words, count]) => ({ words, count }))
    .toSorted((a, b) => b.count - a.count);
}
