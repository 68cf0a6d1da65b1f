import { createArticleText, articleSentences } from '../geoparsing/article-text';
import { sha256 } from './build-article';

/** An article of the atlas by the SHA-256 (hex) of each of its sentences. */
export interface KnownArticle {
  articleId: string;
  sentences: string[];
}

/** Share of an article's sentences that a text must contain to be that article. */
const ENOUGH = 0.9;

/**
 * The id of the article that a text is, page furniture included, recognised by
 * the hashes of its sentences; null if it is none of them.
 */
export async function matchKnownArticle(
  text: string,
  knownArticles: KnownArticle[],
): Promise<string | null> {
  const article = createArticleText(text);
  const sentences = articleSentences(article);
  const hashes = new Set(
    await Promise.all(sentences.map(({ start, end }) => sha256(article.text.slice(start, end)))),
  );
  const shareOf = ({ sentences: known }: KnownArticle) =>
    known.filter((hash) => hashes.has(hash)).length / known.length;
  const [best] = knownArticles.toSorted((a, b) => shareOf(b) - shareOf(a));
  return best && shareOf(best) >= ENOUGH ? best.articleId : null;
}
