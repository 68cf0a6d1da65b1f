import type { ArticleText } from './article-text';
import { isStopWord } from './stop-words';
import type { Range } from '../atlas/excerpt';
import { articleSentences } from './sentences';
import { tokenize, type Token } from './tokens';

/** A run of capitalised words that is no known name. */
export interface UnknownToponym extends Range {
  name: string;
}

/**
 * Capitalised names of an article that no range of `known` covers: candidates
 * for a place or a decision. A word that merely begins a sentence or stands in
 * a heading is passed over where the article also writes it in lower case.
 */
export function findUnknownToponyms(article: ArticleText, known: Range[]): UnknownToponym[] {
  const { text, blocks } = article;
  const words = tokenize(text);
  const lowerCase = new Set(
    words.filter((word) => /^\p{Ll}/u.test(text.slice(word.start))).map(({ folded }) => folded),
  );
  const starts = firstWords(words, articleSentences(article));
  const inHeading = within(blocks.filter(({ heading }) => heading));
  const isName = (word: Token) => {
    const shown = text.slice(word.start, word.end);
    if (!/^\p{Lu}/u.test(shown) || isStopWord(shown)) return false;
    const ordinary = starts.has(word) || inHeading(word);
    return !(ordinary && (lowerCase.has(word.folded) || shown.endsWith('ly')));
  };
  const isKnown = within(known);
  return capitalisedRuns(text, words, isName)
    .filter((run) => !run.every(isKnown))
    .map((run) => toName(text, run));
}

/** The first word of each sentence; words and sentences come in order. */
function firstWords(words: Token[], sentences: Range[]): ReadonlySet<Token> {
  const first = new Set<Token>();
  let at = 0;
  for (const { start } of sentences) {
    while (at < words.length && words[at]!.start < start) at += 1;
    if (at < words.length) first.add(words[at]!);
  }
  return first;
}

/** Whether a range lies within one of these, which may overlap; in logarithmic time. */
function within(ranges: Range[]): (word: Range) => boolean {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && ends[low - 1]! >= end;
  };
}

function capitalisedRuns(
  text: string,
  words: Token[],
  isName: (word: Token) => boolean,
): Token[][] {
  const runs: Token[][] = [];
  let previous: Token | null = null;
  for (const word of words) {
    if (!isName(word)) previous = null;
    else {
      const joined: boolean =
        previous !== null && /^(?:\.? |-)$/.test(text.slice(previous.end, word.start));
      if (joined) runs.at(-1)!.push(word);
      else runs.push([word]);
      previous = word;
    }
  }
  return runs;
}

function toName(text: string, run: Token[]): UnknownToponym {
  const range = { start: run[0]!.start, end: run.at(-1)!.end };
  return { name: text.slice(range.start, range.end), ...range };
}
