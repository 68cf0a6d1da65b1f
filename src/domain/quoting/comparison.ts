import type { Article } from '../atlas/article';
import type { Excerpt } from '../atlas/excerpt';
import type { Quotation } from '../atlas/quotations';
import { groupBy } from '../atlas/group-by';

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
  const byArticle = groupBy(quotations, ({ article }) => [article.id]);
  return [...byArticle.values()].map((ofArticle) => {
    const excerpts = ofArticle.map(({ excerpt }) => excerpt);
    return { article: ofArticle[0]!.article, excerpts, names: namesIn(excerpts, placeId) };
  });
}

/** Whether there is anything to compare: two articles or more. */
export function isComparable(quotations: Quotation[]): boolean {
  return new Set(quotations.map(({ article }) => article.id)).size > 1;
}

function namesIn(excerpts: Excerpt[], placeId: string): Column['names'] {
  const names = excerpts.flatMap(({ exact, start, mentions }) =>
    mentions
      .filter((mention) => mention.placeId === placeId)
      .map((mention) => exact.slice(mention.start - start, mention.end - start)),
  );
  return [...groupBy(names, (words) => [words])]
    .map(([words, { length: count }]) => ({ words, count }))
    .toSorted((a, b) => b.count - a.count);
}
