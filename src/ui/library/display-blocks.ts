import { createArticleText, type Block } from '../../domain/geoparsing/article-text';
import { mentionsByRange, type Mention } from '../../domain/atlas/excerpt';

/** UTF-16 units that are drawn as one block: a page in one paragraph must not stop the browser. */
const LONGEST = 2000;

/** What is drawn at a time: so many blocks, or those that hold so many mentions. */
const STEP = { blocks: 40, mentions: 600 };

/** A block as it is drawn, with the mentions in it. */
export interface DisplayBlock extends Block {
  mentions: Mention[];
}

/**
 * The blocks of an article without its title; long ones are cut between two
 * sentences, or else two words. Mentions come in order, and without overlap.
 */
export function displayBlocks(text: string, mentions: Mention[]): DisplayBlock[] {
  const blocks = createArticleText(text)
    .blocks.slice(1)
    .flatMap((block) => cut(text, block));
  const byBlock = mentionsByRange(mentions, blocks);
  return blocks.map((block, index) => ({ ...block, mentions: byBlock[index]! }));
}

/** The end of the blocks that are drawn in one step from `from`, exclusive; one at least. */
export function stepFrom(blocks: DisplayBlock[], from: number): number {
  let to = from;
  let mentions = 0;
  while (to < blocks.length && to - from < STEP.blocks && mentions < STEP.mentions) {
    mentions += blocks[to]!.mentions.length;
    to += 1;
  }
  return to;
}

/** The start of the blocks that are drawn in one step before `to`. */
export function stepBefore(blocks: DisplayBlock[], to: number): number {
  let from = to;
  let mentions = 0;
  while (from > 0 && to - from < STEP.blocks && mentions < STEP.mentions) {
    from -= 1;
    mentions += blocks[from]!.mentions.length;
  }
  return from;
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
