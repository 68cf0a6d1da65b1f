import type { Range } from '../atlas/article';

const SEPARATOR = '\n\n';

/** The blocks of a text that `createArticleText` has made, where they stand in it. */
export function readBlocks(text: string): Range[] {
  const blocks: Range[] = [];
  let start = 0;
  for (let end = 0; end < text.length; start = end + SEPARATOR.length) {
    const found = text.indexOf(SEPARATOR, start);
    end = found < 0 ? text.length : found;
    blocks.push({ start, end });
  }
  return blocks;
}

/**
 * A range in parts of at most `longest` UTF-16 units: cut between two sentences,
 * or else between two words, or else wherever it must be, though never through
 * a character. The space between two parts is in neither.
 */
export function cutRange(text: string, { start, end }: Range, longest: number): Range[] {
  const parts: Range[] = [];
  let from = start;
  while (end - from > longest) {
    // Of the whole text, this would look back to its beginning for each part.
    const part = text.slice(from, from + longest + 1);
    const space = part.lastIndexOf('. ') + 1 || part.lastIndexOf(' ');
    const isInCharacter = /[\uDC00-\uDFFF]$/.test(part);
    const to = from + (space > 0 ? space : longest - Number(isInCharacter));
    parts.push({ start: from, end: to });
    from = space > 0 ? to + 1 : to;
  }
  return [...parts, { start: from, end }];
}
