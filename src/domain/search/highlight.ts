import type { Range } from '../atlas/article';
import { tokenize, type Token } from '../geoparsing/tokens';

/** A stretch of a text, and whether it is a word searched for. */
export interface HighlightPart {
  text: string;
  marked: boolean;
}

/** A passage of a text, cut at the marked words. */
export interface HighlightedPassage {
  parts: HighlightPart[];
  /** Whether text stands before and after it that is left out. */
  leftOutBefore: boolean;
  leftOutAfter: boolean;
}

/** How much of a passage may stand before its first marked word. */
const LEAD = 1 / 3;

/** Texts up to this multiple of the passage's length are shown whole rather than cut by a few words. */
const WHOLE = 1.25;

/**
 * The passage of a text that holds most of the marked words: whole words, word
 * for word, and not much longer than `longest` UTF-16 units, or a word if that is longer.
 *
 * @param terms the words to mark, folded.
 */
export function highlight(
  text: string,
  terms: ReadonlySet<string>,
  longest = Infinity,
): HighlightedPassage {
  const words = tokenize(text);
  const marked = words.filter(({ folded }) => terms.has(folded));
  const { start, end } = bestPassage(text, words, marked, longest);
  const shown = marked.filter((word) => word.start >= start && word.end <= end);
  return {
    parts: cut(text, { start, end }, shown),
    leftOutBefore: start > 0,
    leftOutAfter: end < text.length,
  };
}

function bestPassage(text: string, words: Token[], marked: Token[], longest: number): Range {
  if (text.length <= longest * WHOLE) return { start: 0, end: text.length };
  const passages = (marked.length > 0 ? marked : words.slice(0, 1)).map((word) =>
    passageFrom(text, words, word.start - longest * LEAD, longest),
  );
  const held = (passage: Range) =>
    marked.filter(({ start, end }) => start >= passage.start && end <= passage.end).length;
  const most = Math.max(...passages.map(held));
  return passages.find((passage) => held(passage) === most) ?? { start: 0, end: text.length };
}

/** From the first word at or after `from`, as far as whole words reach; to the very ends where near. */
function passageFrom(text: string, words: Token[], from: number, longest: number): Range {
  const latest = Math.max(0, Math.min(from, text.length - longest));
  const start = latest === 0 ? 0 : words.find((word) => word.start >= latest)!.start;
  if (start + longest >= text.length) return { start, end: text.length };
  const last = words.findLast((word) => word.end <= start + longest && word.end > start);
  return { start, end: last?.end ?? words.find((word) => word.end > start)!.end };
}

function cut(text: string, { start, end }: Range, marked: Token[]): HighlightPart[] {
  const parts: HighlightPart[] = [];
  let at = start;
  for (const word of marked) {
    parts.push({ text: text.slice(at, word.start), marked: false });
    parts.push({ text: text.slice(word.start, word.end), marked: true });
    at = word.end;
  }
  return [...parts, { text: text.slice(at, end), marked: false }].filter(
    (part) => part.text !== '',
  );
}
