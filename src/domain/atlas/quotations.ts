import type { Article, Excerpt, NameCount, QuotedArticle } from './article';
import { groupBy } from './group-by';
import type { Naming } from './naming';

/** An excerpt together with the article that it is taken from. */
export interface Quotation {
  article: Article;
  excerpt: Excerpt;
}

/** The excerpts of articles, each with its article. */
export function quotationsOf(articles: QuotedArticle[]): Quotation[] {
  return articles.flatMap((article) => article.excerpts.map((excerpt) => ({ article, excerpt })));
}

/** Every excerpt that mentions a place, in the order of the articles, by place id. */
export function quotationsByPlace(articles: QuotedArticle[]): Map<string, Quotation[]> {
  return groupBy(
    quotationsOf(articles),
    ({ excerpt }) => new Set(excerpt.mentions.map(({ placeId }) => placeId)),
  );
}

/** Of each article this many at least, however many articles there are. */
const FEWEST = 3;

/**
 * The first quotations of each article, `most` in all as far as each article
 * still gets its share, in the order in which they come.
 */
export function firstOfEach(quotations: Quotation[], most: number): Quotation[] {
  const taken = new Map(quotations.map(({ article }) => [article.id, 0]));
  const share = Math.max(FEWEST, Math.floor(most / Math.max(1, taken.size)));
  return quotations.filter(({ article }) => {
    const count = taken.get(article.id)! + 1;
    taken.set(article.id, count);
    return count <= share;
  });
}

/** What one article says of a place, to stand beside what others say. */
export interface Column {
  article: Article;
  /** In the order of the article. */
  excerpts: Excerpt[];
  /** The words by which the whole of it names the place, the most frequent first. */
  names: NameCount[];
}

/** The quotations of one place by article, in the order in which the articles come. */
export function compareColumns(quotations: Quotation[], namings: Naming[]): Column[] {
  const byArticle = groupBy(quotations, ({ article }) => [article.id]);
  return [...byArticle.values()].map((ofArticle) => {
    const excerpts = ofArticle.map(({ excerpt }) => excerpt);
    const { article } = ofArticle[0]!;
    const naming = namings.find(({ articleId }) => articleId === article.id);
    return { article, excerpts, names: naming?.names ?? [] };
  });
}

/** Whether there is anything to compare: two articles or more. */
export function isComparable(quotations: Quotation[]): boolean {
  return new Set(quotations.map(({ article }) => article.id)).size > 1;
}
