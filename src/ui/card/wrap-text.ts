/** What a reader sees as one character, UAX #29: no line may end within it. */
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** White space at which a line may end; not that which holds words together. */
const SPACE = /^[^\S\u00A0\u202F\uFEFF]+$/;
const HYPHEN = /^[-\u2010\u2013\u2014]$/;

/**
 * A text in lines no wider than `width`. Joined, they are the text, to the last
 * space: spaces stay at the end of their line, where they take no room. Lines end
 * after spaces and hyphens, and within a word only where the word alone is wider.
 *
 * @param widthOf the width of a text, in the same unit
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (part: string) => {
    if (line !== '' && widthOf((line + part).trimEnd()) > width) {
      lines.push(line);
      line = part;
    } else line += part;
  };
  for (const word of wordsOf(text)) {
    if (widthOf(word.join('').trimEnd()) <= width) add(word.join(''));
    else word.forEach(add);
  }
  return [...lines, line];
}

/** The words of a text with the white space behind them, each as its graphemes. */
function wordsOf(text: string): string[][] {
  const words: string[][] = [];
  let word: string[] = [];
  for (const { segment } of GRAPHEMES.segment(text)) {
    const [before, last] = [word.at(-2) ?? '', word.at(-1) ?? ''];
    const isAfterSpace = SPACE.test(last) && !SPACE.test(segment);
    const isInCompound = HYPHEN.test(last) && /\p{L}$/u.test(before) && /^\p{L}/u.test(segment);
    if (isAfterSpace || isInCompound) {
      words.push(word);
      word = [];
    }
    word.push(segment);
  }
  return [...words, word];
}
