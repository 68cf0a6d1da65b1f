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
