import type { Range } from '../atlas/article';

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

const SEPARATOR = '\n\n';

/** Ends as a sentence does, closing quotation marks and brackets aside. */
export const SENTENCE_END = /[.!?…:]["'”’»)\]]*$/u;

/**
 * Takes the page furniture out of a source and makes the article text of the
 * rest: blocks are what empty or dropped lines set apart; in each, a run of
 * white space (no-break spaces too) becomes one space; trimmed; NFC. The first
 * block is the title; a later one that does not end as a sentence does is a
 * sub-heading.
 *
 * @throws Error with one sentence on what is wrong with the cuts.
 */
export function createArticleText(source: string, cuts: Cuts = {}): ArticleText {
  const lines = source.split(/\r\n|\r|\n/);
  checkCuts(cuts, lines.length);
  const parts = keepLines(lines, cuts)
    .join('\n')
    .split(/\n\s*\n/)
    .map(normaliseBlock)
    .filter((words) => words !== '');
  if (parts.length === 0) throw new Error('The text is empty: expected a title and paragraphs.');
  let start = 0;
  const blocks = parts.map((words, index): Block => {
    const heading = index === 0 || !SENTENCE_END.test(words);
    const block = { start, end: start + words.length, heading };
    start = block.end + SEPARATOR.length;
    return block;
  });
  return { text: parts.join(SEPARATOR), blocks };
}

/** Runs of white space made one space, trimmed, NFC: how every block is written. */
export function normaliseBlock(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
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
 * Abbreviations that hardly ever end a sentence, although the Unicode rules see
 * an end where a capital follows ("in St. | Petersburg"), and single initials.
 */
const ABBREVIATION = new RegExp(
  '(?:^|[\\s(“"‘])(?:St|Mt|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Gov|Sen|Rep|Hon|Rev|No|Art|vs' +
    '|U\\.S|U\\.N|U\\.K|[A-HJ-Z])\\.$',
  'u',
);

/**
 * The sentences of one paragraph: `Intl.Segmenter`'s (Unicode UAX #29), joined
 * after abbreviations and before lower case (“Did he?” she asked). Each is
 * trimmed; between two stands white space.
 *
 * @param offset where the paragraph begins in its text: ranges are of that
 */
export function splitSentences(paragraph: string, locale = 'en', offset = 0): Range[] {
  const sentences: Range[] = [];
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  let open = false;
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const end = index + segment.trimEnd().length;
    if (end === index) {
      open = false;
      continue;
    }
    const previous = sentences.at(-1);
    const continues = open || /^\p{Ll}/u.test(segment);
    if (continues && previous) previous.end = end;
    else sentences.push({ start: index, end });
    const spaceFollows = segment.trimEnd() !== segment;
    // Enough of a sentence's end for any abbreviation; keeps the test cheap for long sentences.
    const lastWords = paragraph.slice(Math.max(sentences.at(-1)!.start, end - 12), end);
    open = !spaceFollows || ABBREVIATION.test(lastWords);
  }
  return sentences.map(({ start, end }) => ({ start: offset + start, end: offset + end }));
}

/** The sentences of every paragraph, in order; offsets in the article text. Headings have none. */
export function articleSentences({ text, blocks }: ArticleText, locale = 'en'): Sentence[] {
  return blocks.flatMap(({ start, end, heading }, block) =>
    heading
      ? []
      : splitSentences(text.slice(start, end), locale, start).map((range) => ({ ...range, block })),
  );
}
