import type { Range } from '../atlas/article';

/** Longest run of combining marks that is kept, as in UAX #15's Stream-Safe Text Format. */
const MOST_MARKS = 30;
const MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/**
 * A text without the combining marks beyond thirty in a row. Nobody writes so
 * many, and `normalize` takes quadratic time to sort them.
 */
export function cutMarks(text: string): string {
  return text.replace(MARKS, '$1');
}

/** Between the cells of a table row, which is one block. */
export const CELL_GAP = '\u2003';

/**
 * What a reader's eye passes over in a word: soft hyphens, zero-width and
 * directional characters, and the numbers of notes ("Bern²", "Bern[2]", and
 * "Bern2" where a page had the number raised).
 */
const PASSED_OVER =
  /\p{Default_Ignorable_Code_Point}+|(?<=[\p{L}\p{M}\p{P}])(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]+)|(?<=\p{L}[\p{L}\p{M}]\p{L})\d{1,3}(?![\p{L}\p{N}])/gu;
const TYPOGRAPHIC_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** A text as names and dates are looked for in it, and where its characters come from. */
export interface PlainText {
  plain: string;
  /** The range of the text that a range of `plain` stands for. */
  inSource(range: Range): Range;
}

/**
 * A text without what the eye passes over, and with plain spaces, so that
 * rules about words need not know of either.
 */
export function toPlainText(text: string): PlainText {
  const parts: string[] = [];
  /** Where a kept part begins, in `plain` and in the text. */
  const starts: { plain: number; source: number }[] = [{ plain: 0, source: 0 }];
  let at = 0;
  let length = 0;
  for (const { 0: passed, index } of text.matchAll(PASSED_OVER)) {
    parts.push(text.slice(at, index));
    length += index - at;
    at = index + passed.length;
    starts.push({ plain: length, source: at });
  }
  parts.push(text.slice(at));
  const plain = parts.join('').replaceAll(CELL_GAP, ';').replace(TYPOGRAPHIC_SPACE, ' ');
  if (starts.length === 1) return { plain, inSource: (range) => range };
  const inSource = (offset: number) => {
    const { plain: from, source } = lastUpTo(starts, offset);
    return source + offset - from;
  };
  return {
    plain,
    inSource: ({ start, end }) => ({ start: inSource(start), end: inSource(end - 1) + 1 }),
  };
}

function lastUpTo<Part extends { plain: number }>(parts: Part[], offset: number): Part {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (parts[middle]!.plain <= offset) low = middle;
    else high = middle - 1;
  }
  return parts[low]!;
}
