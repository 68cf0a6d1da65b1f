import type { ArticleRecord, ExcerptRecord } from '../../src/domain/atlas/article';
import { createArticleText, type ArticleText } from '../../src/domain/geoparsing/article-text';
import { sha256 } from '../../src/domain/editing/build-article';
import { differenceFromText, firstDifference } from '../../src/domain/quoting/text-quote';
import type { Gazetteer } from '../../src/domain/geoparsing/gazetteer';
import { importedText } from './build-article';
import type { Decisions } from './decisions-file';

/** A text as supplied. */
export interface SourceText {
  file: string;
  source: string;
}

/**
 * Finds the text that an article was imported from and compares every excerpt
 * with it, character for character. The text is the one whose article text has
 * the stored SHA-256; failing that, the one that has most of the title, the
 * excerpts and their surroundings, and then its difference is a problem too.
 *
 * @returns that text, null if none belongs to the article; its article text by the cuts of
 *   the import, where these fit; one sentence on each problem
 */
export async function compareArticle(
  record: ArticleRecord,
  decisions: Pick<Decisions, 'cuts' | 'plainSpaces'>,
  gazetteer: Gazetteer,
  texts: SourceText[],
) {
  /** Null where the cuts do not fit the text. */
  const textOf = ({ source }: SourceText): ArticleText | null => {
    try {
      return importedText(source, gazetteer, decisions);
    } catch {
      return null;
    }
  };
  for (const supplied of texts) {
    const articleText = textOf(supplied);
    if (articleText && (await sha256(articleText.text)) === record.text.sha256) {
      return { supplied, articleText, problems: compareExcerpts(record, articleText.text, true) };
    }
  }
  const nearest = nearestText(record, texts);
  if (!nearest) return { supplied: null, articleText: null, problems: [] };
  const changed =
    `Article ${record.citation.id}: its text in ${nearest.file} is not the one that was imported, ` +
    'expected the stored SHA-256.';
  const problems = compareExcerpts(record, wholeText(nearest), false);
  return {
    supplied: nearest,
    articleText: textOf(nearest),
    problems: [changed, ...problems],
  };
}

/** The text with its page furniture; "" where there is none. */
function wholeText({ source }: SourceText): string {
  return source.trim() === '' ? '' : createArticleText(source).text;
}

function nearestText(record: ArticleRecord, texts: SourceText[]): SourceText | null {
  const traces = record.excerpts.flatMap(({ selectors: [quote] }) => [quote.exact, quote.prefix]);
  const wanted = [record.citation.title, ...traces].filter((words) => words.length > 8);
  const scored = texts.map((text) => {
    const whole = wholeText(text);
    return { text, score: wanted.filter((words) => whole.includes(words)).length };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.text : null;
}

function compareExcerpts(record: ArticleRecord, text: string, inPlace: boolean): string[] {
  return record.excerpts.flatMap((excerpt) => {
    const { exact } = excerpt.selectors[0];
    const problem = inPlace ? compareInPlace(excerpt, text) : differenceFromText(exact, text);
    return problem ? [`Article ${record.citation.id}, excerpt ${excerpt.id}: ${problem}.`] : [];
  });
}

function compareInPlace({ selectors: [quote, { start, end }] }: ExcerptRecord, text: string) {
  const parts: [string, string, string][] = [
    ['', quote.exact, text.slice(start, end)],
    ['prefix: ', quote.prefix, text.slice(Math.max(0, start - quote.prefix.length), start)],
    ['suffix: ', quote.suffix, text.slice(end, end + quote.suffix.length)],
  ];
  for (const [part, quoted, source] of parts) {
    const difference = firstDifference(quoted, source);
    if (difference) return part + difference;
  }
  return null;
}
