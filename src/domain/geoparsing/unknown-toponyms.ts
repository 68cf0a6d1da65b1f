import { MONTHS, WEEKDAYS } from '../dates/calendar';
import { fold, tokenize, type Token } from './tokens';
import { type ArticleText, articleSentences } from './article-text';
import { byRange, type Range } from '../atlas/article';

/**
 * Capitalised names of an article that no range of `known` covers: candidates
 * for a new place or an editorial decision. A word that begins a sentence or
 * stands in a heading is skipped if the article also writes it in lower case.
 *
 * @param sentences of the article's paragraphs
 */
export function findUnknownToponyms(
  article: ArticleText,
  known: Range[],
  sentences: Range[] = articleSentences(article),
) {
  const { text, blocks } = article;
  const words = tokenize(text);
  const startsWith = (letter: RegExp, { start }: Token) =>
    letter.test(text.slice(start, start + 2));
  const lowerCase = new Set(
    words.filter((word) => startsWith(/^\p{Ll}/u, word)).map(({ folded }) => folded),
  );
  const headings = blocks.filter(({ heading }) => heading);
  const firsts = new Set(byRange(words, sentences).map(([first]) => first));
  // Capitalised by their position, not as names.
  const byPosition = new Set([...firsts, ...byRange(words, headings).flat()]);
  const isName = (word: Token) => {
    const shown = text.slice(word.start, word.end);
    if (!startsWith(/^\p{Lu}/u, word) || isStopWord(shown)) return false;
    return !(byPosition.has(word) && (lowerCase.has(word.folded) || shown.endsWith('ly')));
  };
  const knownWords = wordsWithin(words, known);
  return capitalisedRuns(text, words.filter(isName), firsts)
    .filter((run) => !run.every((word) => knownWords.has(word)))
    .map((run) => {
      const [start, end] = [run[0]!.start, run.at(-1)!.end];
      return { name: text.slice(start, end), start, end };
    });
}

/** The words, in order, that lie within any of some ranges, which may overlap. */
function wordsWithin(words: Token[], ranges: Range[]): ReadonlySet<Token> {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  let [next, furthest] = [0, 0];
  const isWithin = ({ start, end }: Token) => {
    for (; next < sorted.length && sorted[next]!.start <= start; next += 1) {
      furthest = Math.max(furthest, sorted[next]!.end);
    }
    return end <= furthest;
  };
  return new Set(words.filter(isWithin));
}

/** The names, one after another, as runs of words that stand side by side in a sentence. */
function capitalisedRuns(
  text: string,
  names: Token[],
  firsts: ReadonlySet<Token | undefined>,
): Token[][] {
  const runs: Token[][] = [];
  for (const word of names) {
    const previous = runs.at(-1)?.at(-1);
    const follows =
      previous && !firsts.has(word) && /^(?:\.? |-)$/.test(text.slice(previous.end, word.start));
    if (follows) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Words that begin sentences and are never a name. */
const OPENING =
  'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands ' +
  'a above according across after along around behind below beneath beside beyond inside into near neighboring neighbouring onto outside throughout toward towards via ' +
  'after against all also although amid among an and another any are as at because before ' +
  'besides both but by contrary currently despite during each even every first for from further ' +
  'hence here how however i if in indeed instead is it its last later less likewise many meanwhile ' +
  'moreover more most much neither nevertheless no nobody nonetheless nor not now of on once one only or ' +
  'other our over rather second several she he since so some still such than that the their then ' +
  'there therefore these they third this those though through throughout thus to today together ' +
  'too two under unlike until upon was we were what when where whether which while who why with within ' +
  'without yet you';

const STOP_WORDS = new Set([...MONTHS.map(fold), ...WEEKDAYS.map(fold), ...OPENING.split(' ')]);

/** Whether a capitalised word is one that begins sentences, or a month or weekday. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(fold(word));
}
