import type { Range } from '../atlas/article';
import { findDates } from '../dates/find-dates';
import { issuedDate } from '../quoting/citation';
import type { LibraryArticle, LibrarySentence } from './library';
import { quotedSentences } from './quoted-sentences';

/** Dates that are read of one sentence: more tell a reader nothing, and would fill the timeline. */
const MOST_DATES = 20;

/** An article with the dates that its quoted sentences speak of, by its own date. */
export function withDates<
  Article extends Pick<LibraryArticle, 'text' | 'citation' | 'mentions' | 'sentences'>,
>(article: Article): Article {
  const issued = issuedDate(article.citation);
  const quoted = new Set(quotedSentences(article).map(({ sentence }) => sentence));
  const sentences = article.sentences.map((sentence): LibrarySentence => {
    const { number, start, end } = sentence;
    const range = { number, start, end };
    return quoted.has(sentence) ? { ...range, ...datesIn(article.text, range, issued) } : range;
  });
  return { ...article, sentences };
}

/**
 * When a stretch of a text speaks of; nothing where that is no date.
 *
 * @param issued ISO 8601 day, month or year of the text itself
 */
export function datesIn(
  text: string,
  { start, end }: Range,
  issued: string | null,
): Pick<LibrarySentence, 'when'> {
  const when = findDates(text.slice(start, end), issued).slice(0, MOST_DATES);
  return when.length > 0 ? { when } : {};
}
