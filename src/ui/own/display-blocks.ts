import { createArticleText, type Block } from '../../domain/article-text';

/** UTF-16 units that are drawn as one block: a page in one paragraph must not stop the browser. */
const LONGEST = 2000;

/** The blocks of an article without its title, long ones cut between two words. */
export function displayBlocks(text: string): Block[] {
  return createArticleText(text)
    .blocks.slice(1)
    .flatMap((block) => cut(text, block));
}

function cut(text: string, { start, end, heading }: Block): Block[] {
  const parts: Block[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    const to = space > from ? space : from + LONGEST;
    parts.push({ start: from, end: to, heading });
    from = to;
  }
  return [...parts, { start: from, end, heading }];
}
