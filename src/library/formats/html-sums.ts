import type { Document, Element } from 'domhandler';
import { endsSentence } from '../../domain/geoparsing/sentence-end';
import type { HtmlBlock } from './html-blocks';

export type Node = Element | Document;

/** What is known of an element from the blocks below it; lengths in UTF-16 units. */
export interface Sums {
  /** Of all text, of links, of blocks that are more than a link, and of paragraphs of prose. */
  text: number;
  linked: number;
  plain: number;
  prose: number;
  /** Blocks, and those of them that are hardly more than a link. */
  blocks: number;
  links: number;
  /** Index of its first block and of the one after its last. */
  first: number;
  end: number;
}
export type SumsOf = (node: Node) => Sums;

const NONE: Sums = {
  text: 0,
  linked: 0,
  plain: 0,
  prose: 0,
  blocks: 0,
  links: 0,
  first: 0,
  end: 0,
};

/** Sums for every element that holds blocks; time grows with their number, since depth is limited. */
export function sumsOf(blocks: HtmlBlock[]): SumsOf {
  const sums = new Map<Node, Sums>();
  blocks.forEach((block, index) => {
    const { words, linked } = block;
    const prose = isProse(block) ? words.length : 0;
    for (const node of ancestors(block.element)) {
      const sum = sums.get(node) ?? { ...NONE, first: index };
      sum.text += words.length;
      sum.linked += linked * words.length;
      sum.prose += prose;
      sum.blocks += 1;
      sum.links += isLink(block) ? 1 : 0;
      sum.plain += isLink(block) ? 0 : words.length;
      sum.end = index + 1;
      sums.set(node, sum);
    }
  });
  return (node) => sums.get(node) ?? NONE;
}

/** Whether a block is hardly more than a link. */
export function isLink({ words, linked }: Pick<HtmlBlock, 'words' | 'linked'>): boolean {
  return linked > 0.95 || (linked > 0.6 && !endsSentence(words));
}

/** Whether a block is a paragraph of a text, and not a label, a heading or a link. */
export function isProse({ words, linked }: Pick<HtmlBlock, 'words' | 'linked'>): boolean {
  if (linked > 0.5) return false;
  return words.length >= 80 || (words.length >= 25 && endsSentence(words));
}

/** A node and all that it stands in, from the inside. */
export function ancestors(node: Node | null | undefined): Node[] {
  const found: Node[] = [];
  for (let at = node; at; at = at.parent as Node | null) found.push(at);
  return found;
}
