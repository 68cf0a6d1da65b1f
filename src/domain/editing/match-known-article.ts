import { createArticleText, articleSentences } from '../geoparsing/article-text';
import { sha256 } from './build-article';

/** Hex digits of a hash that a page fetches: enough to tell one sentence from another. */
export const HASH_LENGTH = 8;

/** An article of the atlas by the beginning of the SHA-256 (hex) of each of its sentences. */
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
  const written = sentences.map(({ start, end }) => article.text.slice(start, end));
  // An article may have been imported with plain spaces for its no-break ones.
  const forms = new Set(written.flatMap((words) => [words, words.replace(/\s+/gu, ' ')]));
  const all = await Promise.all(Array.from(forms, sha256));
  const hashes = new Set(all.map((hash) => hash.slice(0, HASH_LENGTH)));
  const shareOf = ({ sentences: known }: KnownArticle) =>
    known.filter((hash) => hashes.has(hash.slice(0, HASH_LENGTH))).length / known.length;
  const [best] = knownArticles.toSorted((a, b) => shareOf(b) - shareOf(a));
  return best && shareOf(best) >= ENOUGH ? best.articleId : null;
}
