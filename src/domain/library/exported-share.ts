import type { Excerpt, QuotedArticle } from '../atlas/article';
import type { LibraryArticle } from './library';
import { quotedSentences } from './quoted-sentences';

/** The share of an article that leaves the browser at most, in any export. */
export const EXPORTED_SHARE = 0.6;

/** How much of a visitor's article is quoted, 0 to 1. */
export function shareOf(article: LibraryArticle): number {
  const lengths = quotedSentences(article).map(({ sentence }) => sentence.end - sentence.start);
  return lengths.reduce((sum, length) => sum + length, 0) / article.text.length;
}

/**
 * An article with no more excerpts than may leave the browser: the first of each
 * place goes before others, and each in the order of the text.
 */
export function withinShare(article: QuotedArticle): QuotedArticle {
  const most = EXPORTED_SHARE * article.length;
  if (article.quotedLength <= most) return article;
  const seen = new Set<string>();
  const [firsts, others]: [Excerpt[], Excerpt[]] = [[], []];
  for (const excerpt of article.excerpts) {
    const isFirst = excerpt.mentions.some(({ placeId }) => !seen.has(placeId));
    (isFirst ? firsts : others).push(excerpt);
    for (const { placeId } of excerpt.mentions) seen.add(placeId);
  }
  const kept = new Set<Excerpt>();
  let quotedLength = 0;
  for (const excerpt of [...firsts, ...others]) {
    if (quotedLength + excerpt.exact.length > most) continue;
    kept.add(excerpt);
    quotedLength += excerpt.exact.length;
  }
  const excerpts = article.excerpts.filter((excerpt) => kept.has(excerpt));
  return { ...article, excerpts, excerptCount: excerpts.length, quotedLength };
}
