/** Quotation marks of every style and brackets that close; some styles close with what others open with. */
export const CLOSERS = '[\\p{Pe}\\p{Pf}\\p{Pi}"\'\\p{Default_Ignorable_Code_Point}]';
/** Where sentences end, in every script. */
export const STOP = '[\\p{Sentence_Terminal}…]';
/** The mark of a note: [12], a raised number, an asterisk or a dagger. */
export const MARK = '(?:\\[[^\\[\\]\\s]{1,12}\\]|[¹²³⁰⁴-⁹]{1,4}|[*†‡])';

const END = new RegExp(`(?:${STOP}|:)${CLOSERS}*(?:(?:${MARK}${CLOSERS}*)+|\\d{0,3})$`, 'u');
/** UTF-16 units: what stands behind a full stop is shorter. */
const LONGEST_END = 60;

/**
 * Whether a text ends as a sentence does: with a stop of any script, or a
 * colon; closing quotation marks, brackets and the marks of notes may follow.
 */
export function endsSentence(words: string): boolean {
  const end = words.slice(-LONGEST_END);
  const stop = END.exec(end);
  // The digits of "3.5" are no note.
  return stop !== null && !/\d\.\d+$/.test(end.slice(Math.max(0, stop.index - 1)));
}

/** UTF-16 units: a longer block is no title or sub-heading, however it ends. */
export const LONGEST_HEADING = 200;
/** Blocks without a stop are items of a list where as many follow each other. */
const LIST = 3;

/**
 * Whether a block of an article, not its first, is a sub-heading: it does not end
 * as a sentence does and heads something. Items of a list, which often have no
 * stop either, do not.
 */
export function isSubheading(blocks: string[], index: number): boolean {
  const words = blocks[index]!;
  const last = blocks.length - 1;
  if (words.length > LONGEST_HEADING || index === last || endsSentence(words)) return false;
  let [from, to] = [index, index];
  while (from > 1 && index - from < LIST && !endsSentence(blocks[from - 1]!)) from -= 1;
  while (to < last && to - index < LIST && !endsSentence(blocks[to + 1]!)) to += 1;
  const introduced = from > 0 && blocks[from - 1]!.endsWith(':');
  return to - from + 1 < LIST && !introduced;
}
