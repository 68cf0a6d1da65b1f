import type { Quotation } from './atlas/quotations';

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
