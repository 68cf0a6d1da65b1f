import type { Range } from '../atlas/excerpt';

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
const SENTENCE_END = /[.!?…:]["'”’»)\]]*$/u;

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
  const blocks: Block[] = [];
  let text = '';
  for (const words of keepLines(lines, cuts)
    .join('\n')
    .split(/\n\s*\n/)
    .map(normaliseBlock)) {
    if (words === '') continue;
    const start = text === '' ? 0 : text.length + SEPARATOR.length;
    text = text === '' ? words : text + SEPARATOR + words;
    const heading = blocks.length === 0 || !SENTENCE_END.test(words);
    blocks.push({ start, end: text.length, heading });
  }
  if (blocks.length === 0) throw new Error('The text is empty: expected a title and paragraphs.');
  return { text, blocks };
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
