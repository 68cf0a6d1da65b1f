import type { TextPositionSelector, TextQuoteSelector, Range } from '../atlas/article';

/** Longest prefix and suffix, in UTF-16 units. */
export const CONTEXT = 32;

/**
 * Both selectors of a range of the article text. Prefix and suffix never split
 * a surrogate pair, and are taken from `within` only: the quoted text around
 * the range, so that an article's file holds nothing that is not quoted.
 */
export function createSelectors(
  text: string,
  { start, end }: Range,
  within: Range,
): [TextQuoteSelector, TextPositionSelector] {
  const prefix = text.slice(Math.max(within.start, start - CONTEXT), start);
  const suffix = text.slice(end, Math.min(within.end, end + CONTEXT));
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: prefix.replace(/^[\uDC00-\uDFFF]/, ''),
      suffix: suffix.replace(/[\uD800-\uDBFF]$/, ''),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

/** UTF-16 units shown before and after a difference. */
const AROUND = 16;

/**
 * Where a quotation first differs from the stretch that it should equal, in
 * one clause with the characters counted from 1; null where it does not.
 */
export function firstDifference(quoted: string, source: string): string | null {
  if (quoted === source) return null;
  let index = 0;
  while (index < quoted.length && quoted[index] === source[index]) index += 1;
  const around = (words: string) => words.slice(Math.max(0, index - AROUND), index + AROUND);
  return `first difference at character ${index + 1}: quoted “${around(quoted)}”, source “${around(source)}”`;
}

/**
 * The same for a text that should hold the quotation somewhere. Compared where
 * the longest beginning of the quotation stands: exact, never by likeness.
 */
export function differenceFromText(quoted: string, text: string): string | null {
  if (text.includes(quoted)) return null;
  let found = quoted.length - 1;
  while (!text.includes(quoted.slice(0, found))) found -= 1;
  const start = text.indexOf(quoted.slice(0, found));
  return firstDifference(quoted, text.slice(start, start + quoted.length));
}
