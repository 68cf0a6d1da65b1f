import type { ExcerptRecord, Citation, Mention } from '../domain/atlas/article';
import { createArticleText } from '../domain/geoparsing/article-text';
import type {
  Library,
  LibraryArticle,
  LibraryPlace,
  LibrarySentence,
} from '../domain/library/library';
import { ImportError } from './imported-file';

/** The excerpts of an article whose full text is not available. */
export interface QuotedArticle {
  articleId: string;
  citation: Citation | null;
  excerpts: ExcerptRecord[];
}

const OWN = 'own-';

/**
 * Makes library articles of excerpts: the text is the title, then each excerpt
 * as a paragraph. Excerpt ids that end in a sentence number ("…-s12") survive.
 *
 * @throws ImportError that names the first excerpt that is not as expected
 */
export function articlesFromExcerpts(articles: QuotedArticle[]): LibraryArticle[] {
  return articles.map(({ articleId, citation, excerpts }) => {
    const id = articleId.startsWith(OWN) ? articleId : `${OWN}${articleId}`;
    const title = citation?.title ?? articleId;
    const mentions: Mention[] = [];
    const sentences: LibrarySentence[] = [];
    let text = title;
    for (const excerpt of excerpts) {
      const [{ exact }, position] = excerpt.selectors;
      const start = text.length + '\n\n'.length;
      text = `${text}\n\n${exact}`;
      const number = Number(/-s(\d+)$/.exec(excerpt.id)?.[1] ?? sentences.length + 1);
      sentences.push({ number, start, end: text.length });
      const shift = start - position.start;
      for (const mention of excerpt.mentions) {
        const moved = { ...mention, start: mention.start + shift, end: mention.end + shift };
        const after = Math.max(start, mentions.at(-1)?.end ?? 0);
        if (moved.start < after || moved.end <= moved.start || moved.end > text.length) {
          throw new ImportError(
            `Excerpt “${excerpt.id}”: expected mentions within it, in order, without overlap.`,
          );
        }
        mentions.push(moved);
      }
    }
    const { text: same, blocks } = createArticleText(text);
    if (same !== text || blocks.length !== excerpts.length + 1) {
      throw new ImportError(`Article “${articleId}”: expected excerpts of one paragraph each.`);
    }
    const known = citation ?? { type: 'article-newspaper', title, 'container-title': '' };
    const whole = { ...known, id };
    return { id, citation: whole, text, mentions, sentences, unknown: [], notPlaces: [] };
  });
}

/** An unlocated place for every mention of a place that neither atlas nor library knows. */
export function missingPlaces(
  articles: LibraryArticle[],
  known: { id: string }[],
  library: Library,
  source: string,
): LibraryPlace[] {
  const ids = new Set([...known, ...library.places].map(({ id }) => id));
  const missing = new Map<string, LibraryPlace>();
  for (const { text, mentions, citation } of articles) {
    for (const { placeId, start, end } of mentions) {
      if (ids.has(placeId) || missing.has(placeId)) continue;
      const title = text.slice(start, end);
      const names = [{ toponym: title, lang: citation.language ?? 'en' }];
      const place = { id: placeId, title, names, kind: 'site' as const, at: null };
      missing.set(placeId, { ...place, made: true, source });
    }
  }
  return [...missing.values()];
}
