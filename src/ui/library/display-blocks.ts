import type { Block } from '../../domain/geoparsing/article-text';
import { isSubheading } from '../../domain/geoparsing/sentence-end';
import { readBlocks } from '../../domain/geoparsing/text-blocks';
import { byRange, type Mention } from '../../domain/atlas/article';
import type { LibraryArticle } from '../../domain/library/library';

/** Longest block, in UTF-16 units: a book in one paragraph must not freeze the page. */
const LONGEST = 2000;

/** What is added at a time: this many blocks, or fewer with this many mentions. */
const STEP = { blocks: 40, mentions: 600 };

export interface DisplayBlock extends Block {
  mentions: Mention[];
}

/**
 * The blocks of an article, without the first where that is the title; long ones
 * are cut between two sentences, or else two words.
 */
export function displayBlocks({ text, mentions, citation }: LibraryArticle): DisplayBlock[] {
  const ranges = readBlocks(text);
  const words = ranges.map(({ start, end }) => text.slice(start, end));
  const blocks = ranges
    .map((range, index) => ({ ...range, heading: isSubheading(words, index) }))
    .slice(words[0] === citation.title ? 1 : 0)
    .flatMap((block) => cut(text, block));
  const byBlock = byRange(mentions, blocks);
  return blocks.map((block, index) => ({ ...block, mentions: byBlock[index]! }));
}

/** The index up to which one step draws blocks, counting on from `from`, or back from it. */
export function stepFrom(blocks: DisplayBlock[], from: number, by: 1 | -1 = 1): number {
  let to = from;
  let mentions = 0;
  while (Math.abs(to - from) < STEP.blocks && mentions < STEP.mentions) {
    const block = blocks[by === 1 ? to : to - 1];
    if (!block) break;
    mentions += block.mentions.length;
    to += by;
  }
  return to;
}

function cut(text: string, { start, end, heading }: Block): Block[] {
  const parts: Block[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const sentence = text.lastIndexOf('. ', from + LONGEST) + 1;
    const space = text.lastIndexOf(' ', from + LONGEST);
    const to = [sentence, space].find((at) => at > from) ?? from + LONGEST;
    parts.push({ start: from, end: to, heading });
    from = to;
  }
  return [...parts, { start: from, end, heading }];
}
