import type { Range } from '../atlas/article';
import { languageOf } from './abbreviations';
import { findParagraphs, hasBrokenWords, joinHyphens } from './paragraphs';
import { cutMarks } from './plain-text';
import { endsSentence, isSubheading, LONGEST_HEADING } from './sentence-end';
import { splitSentences } from './sentences';
import { fold, tokenize } from './tokens';

/** A title, standfirst, sub-heading or paragraph: a range of the article text. */
export interface Block extends Range {
  heading: boolean;
}

/** What is compared and quoted: the blocks of an article joined by `\n\n`. */
export interface ArticleText {
  text: string;
  blocks: Block[];
}

/** Which lines of a source are the article; 1-based, inclusive, as an editor counts them. */
export interface Cuts {
  first?: number;
  last?: number;
  /** Page furniture between the first and the last line. */
  drops?: [from: number, to: number][];
}

/** What is known of a source besides its words. */
interface Hints {
  /** Whether a folded word is one: a hyphen at a line's end then was none of its own. */
  isWord?: (folded: string) => boolean;
  /** No-break spaces become plain ones: the copy has them by accident. */
  plainSpaces?: boolean;
}

const SEPARATOR = '\n\n';

/**
 * Takes the page furniture out of a source and makes the article text of the
 * rest: blocks as `findParagraphs` finds them, each with runs of white space
 * made one space, trimmed, in NFC; no-break spaces, soft hyphens and zero-width
 * characters stay. A hyphen at a line's end goes where the word without it is
 * known or stands elsewhere in the text.
 *
 * @throws Error with one sentence on what is wrong with the cuts.
 */
export function createArticleText(
  source: string,
  cuts: Cuts = {},
  { isWord = () => false, plainSpaces = false }: Hints = {},
): ArticleText {
  const lines = source.split(/\r\n|\r|\n/);
  checkCuts(cuts, lines.length);
  const kept = keepLines(lines, cuts).join('\n');
  const inText = hasBrokenWords(kept)
    ? new Set(tokenize(kept).map(({ folded }) => folded))
    : new Set<string>();
  const isKnown = (word: string) => inText.has(fold(word)) || isWord(fold(word));
  const parts = findParagraphs(kept)
    .map(({ start, end }) => joinHyphens(kept.slice(start, end), isKnown))
    .map((words) => normaliseBlock(plainSpaces ? words.replace(/\s/gu, ' ') : words))
    .filter((words) => words !== '');
  if (parts.length === 0) throw new Error('The text is empty: expected a title and paragraphs.');
  let start = 0;
  const blocks = parts.map((words, index): Block => {
    const block = { start, end: start + words.length, heading: isHeading(parts, index) };
    start = block.end + SEPARATOR.length;
    return block;
  });
  return { text: parts.join(SEPARATOR), blocks };
}

/** Runs of white space made one space, trimmed, NFC: how every block is written. */
export function normaliseBlock(words: string): string {
  return cutMarks(words)
    .normalize('NFC')
    .replace(/[ \t\n\r\v\f\u0085\u2028\u2029]+/gu, ' ')
    .trim();
}

/** UTF-16 units: a longer first block that ends as a sentence is a paragraph. */
const LONGEST_FINISHED_TITLE = 60;
/**
 * The first block is the title, unless it is long, has several sentences, or is
 * a sentence and all there is; for later ones see `isSubheading`.
 */
function isHeading(parts: string[], index: number): boolean {
  if (index > 0) return isSubheading(parts, index);
  const [words] = parts as [string];
  const isLong = words.length > (endsSentence(words) ? LONGEST_FINISHED_TITLE : LONGEST_HEADING);
  if (isLong || (endsSentence(words) && parts.length === 1)) return false;
  return splitSentences(words, languageOf(words)).length === 1;
}

/** Lines outside the cuts become empty, so that what stood on either side is not joined. */
function keepLines(lines: string[], { first = 1, last = lines.length, drops = [] }: Cuts) {
  const dropped = (line: number) => drops.some(([from, to]) => line >= from && line <= to);
  return lines.map((words, index) => {
    const line = index + 1;
    return line < first || line > last || dropped(line) ? '' : words;
  });
}

function checkCuts({ first = 1, last, drops = [] }: Cuts, count: number): void {
  for (const [from, to] of [[first, last ?? count], ...drops]) {
    const whole = Number.isInteger(from) && Number.isInteger(to);
    if (!whole || from! < 1 || to! > count || from! > to!) {
      throw new Error(
        `Lines ${from} to ${to}: expected two line numbers from 1 to ${count}, the smaller first.`,
      );
    }
  }
}

/** A sentence of a paragraph; `block` is the paragraph's index in `ArticleText.blocks`. */
export interface Sentence extends Range {
  block: number;
}

/**
 * The sentences of every paragraph, in order; offsets in the article text. Headings have none.
 *
 * @param given the text's language as it says itself, BCP 47
 */
export function articleSentences({ text, blocks }: ArticleText, given?: string): Sentence[] {
  const language = languageOf(text, given);
  return blocks.flatMap(({ start, end, heading }, block) =>
    heading
      ? []
      : splitSentences(text.slice(start, end), language, start).map((range) => ({
          ...range,
          block,
        })),
  );
}

/**
 * The ranges in which names are looked for, in order: sentences, and the headings
 * among them, each of which is read as one.
 */
export function withHeadings({ blocks }: Pick<ArticleText, 'blocks'>, sentences: Range[]): Range[] {
  const headings: Range[] = blocks.filter(({ heading }) => heading);
  return [...headings, ...sentences].toSorted((a, b) => a.start - b.start);
}
