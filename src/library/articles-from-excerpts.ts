import type { ExcerptRecord, Citation, Mention } from '../domain/atlas/article';
import { readBlocks } from '../domain/geoparsing/text-blocks';
import type { LibraryArticle, LibrarySentence } from '../domain/library/library';
import { kebabId } from '../domain/library/library-ids';
import { withDates } from '../domain/library/dated-sentences';
import { ImportError, shorten } from './imported-file';

/** The excerpts of an article whose full text is not available. */
export interface QuotedArticle {
  articleId: string;
  citation: Citation | null;
  excerpts: ExcerptRecord[];
}

const OWN = 'own-';

/** What no article text has: white space at the edge of a block, and any other number of line breaks than two. */
const NOT_BLOCKS = /^\s|\s$|[^\S\n]\n|\n[^\S\n]|(?<!\n)\n(?!\n)|\n{3}/u;

/**
 * Makes library articles of excerpts: the text is the title, then each excerpt
 * as a paragraph. Excerpt ids that end in a sentence number ("…-s12") survive.
 *
 * @throws ImportError that names the first excerpt that is not as expected
 */
export function articlesFromExcerpts(articles: QuotedArticle[]): LibraryArticle[] {
  const taken = new Set<string>();
  return articles.map(({ articleId, citation, excerpts }) => {
    const kebab = kebabId(articleId);
    const id = kebab.startsWith(OWN) ? kebab : `${OWN}${kebab}`;
    if (taken.has(id)) {
      throw new ImportError(`Article “${shorten(articleId)}”: expected an id of its own.`);
    }
    taken.add(id);
    const title = titleLine(citation?.title ?? '') || titleLine(articleId) || id;
    const numbers = sentenceNumbers(excerpts);
    const mentions: Mention[] = [];
    const sentences: LibrarySentence[] = [];
    let text = title;
    for (const excerpt of excerpts) {
      const [{ exact }, position] = excerpt.selectors;
      const start = text.length + '\n\n'.length;
      text = `${text}\n\n${exact}`;
      const number = numbers[sentences.length]!;
      sentences.push({ number, start, end: text.length });
      const shift = start - position.start;
      for (const mention of excerpt.mentions) {
        const moved = { ...mention, start: mention.start + shift, end: mention.end + shift };
        const after = Math.max(start, mentions.at(-1)?.end ?? 0);
        if (moved.start < after || moved.end <= moved.start || moved.end > text.length) {
          throw new ImportError(
            `Excerpt “${shorten(excerpt.id)}”: expected mentions within it, in order, without overlap.`,
          );
        }
        mentions.push(moved);
      }
    }
    if (NOT_BLOCKS.test(text) || readBlocks(text).length !== excerpts.length + 1) {
      throw new ImportError(
        `Article “${shorten(articleId)}”: expected excerpts of one paragraph each.`,
      );
    }
    const known = citation ?? { type: 'article-newspaper', title, 'container-title': '' };
    const whole = { ...known, id };
    const article = { id, citation: whole, text, mentions, sentences, unknown: [], notPlaces: [] };
    return withDates(article);
  });
}

/** A title as the first block of a text. */
function titleLine(title: string): string {
  return title.replace(/\s+/gu, ' ').trim();
}

/** Those that the ids of excerpts end in, as far as they are numbers that no other has; free ones for the rest. */
function sentenceNumbers(excerpts: ExcerptRecord[]): number[] {
  const given = excerpts.map(({ id }) => /-s(\d{1,9})$/.exec(id)?.[1]).map(Number);
  const numbers = new Set(given);
  const used = new Set<number>();
  let free = 1;
  return given.map((number) => {
    let own = number;
    if (Number.isNaN(number) || used.has(number)) {
      while (numbers.has(free)) free += 1;
      own = free;
      numbers.add(own);
    }
    used.add(own);
    return own;
  });
}
