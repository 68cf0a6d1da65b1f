import type { ArticleText } from './article-text';
import { articleSentences, type Range } from './sentences';
import { fold, splitWords, type Word } from './words';

/** A run of capitalised words that is no known name. */
export interface UnknownName extends Range {
  name: string;
}

const CALENDAR =
  'january february march april may june july august september october november december ' +
  'monday tuesday wednesday thursday friday saturday sunday';

/** Words that begin a sentence and never are a name. */
const OPENING =
  'a according after against all also although amid among an and another any are as at because before ' +
  'besides both but by contrary currently despite during each even every first for from further ' +
  'hence here how however i if in indeed instead is it its last later less likewise many meanwhile ' +
  'moreover more most much neither nevertheless no nobody nonetheless nor not now of on once one only or ' +
  'other our over rather second several she he since so some still such than that the their then ' +
  'there therefore these they third this those though through throughout thus to today together ' +
  'too two under unlike until upon was we were what when where whether which while who why with within ' +
  'without yet you';

const ORDINARY = new Set(`${CALENDAR} ${OPENING}`.split(' '));

/**
 * Capitalised names of an article that no range of `known` covers: candidates
 * for a place or a decision. A word that merely begins a sentence or stands in
 * a heading is passed over where the article also writes it in lower case.
 */
export function findUnknownNames(article: ArticleText, known: Range[]): UnknownName[] {
  const { text, blocks } = article;
  const words = splitWords(text);
  const lowerCase = new Set(
    words.filter((word) => /^\p{Ll}/u.test(text.slice(word.start))).map(({ folded }) => folded),
  );
  const starts = new Set(articleSentences(article).map((sentence) => firstWord(words, sentence)));
  const inHeading = ({ start }: Word) =>
    blocks.some((block) => block.heading && start >= block.start && start < block.end);
  const isName = (word: Word) => {
    const shown = text.slice(word.start, word.end);
    if (!/^\p{Lu}/u.test(shown) || ORDINARY.has(fold(shown))) return false;
    const ordinary = starts.has(word) || inHeading(word);
    return !(ordinary && (lowerCase.has(word.folded) || shown.endsWith('ly')));
  };
  const isKnown = (word: Word) =>
    known.some(({ start, end }) => word.start >= start && word.end <= end);
  return capitalisedRuns(text, words, isName)
    .filter((run) => !run.every(isKnown))
    .map((run) => toName(text, run));
}

function firstWord(words: Word[], { start }: Range): Word | undefined {
  return words.find((word) => word.start >= start);
}

function capitalisedRuns(text: string, words: Word[], isName: (word: Word) => boolean): Word[][] {
  const runs: Word[][] = [];
  let previous: Word | null = null;
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

function toName(text: string, run: Word[]): UnknownName {
  const range = { start: run[0]!.start, end: run.at(-1)!.end };
  return { name: text.slice(range.start, range.end), ...range };
}
