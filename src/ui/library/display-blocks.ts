import type { Block } from '../../domain/geoparsing/article-text';
import { isSubheading } from '../../domain/geoparsing/sentence-end';
import { cutRange, readBlocks } from '../../domain/geoparsing/text-blocks';
import { byRange, type Mention } from '../../domain/atlas/article';
import type { LibraryArticle } from '../../domain/library/library';

/** Longest block, in UTF-16 units: a book in one paragraph must not freeze the page. */
const LONGEST = 2000;

/** What is added at a time: this many blocks, or fewer with this many mentions. */
const STEP = { blocks: 40, mentions: 600 };

/** A block as it is drawn. What only drawing needs is found then: a book has more than are drawn. */
export class DisplayBlock implements Block {
  constructor(
    private readonly article: LibraryArticle,
    /** All that the article was read as, and which of it this is in. */
    private readonly words: string[],
    private readonly index: number,
    readonly start: number,
    readonly end: number,
    /** The index of its first mention, if it has any. */
    private readonly first: number,
  ) {}

  get heading(): boolean {
    return isSubheading(this.words, this.index);
  }

  /** Those that lie in it from end to end. */
  get mentions(): Mention[] {
    const rest = this.article.mentions.slice(this.first, this.first + this.end - this.start);
    return byRange(rest, [this])[0]!;
  }
}

/**
 * The blocks of an article, without the first where that is the title; long ones
 * are cut, see `cutRange`.
 */
export function displayBlocks(article: LibraryArticle): DisplayBlock[] {
  const { text, mentions, citation } = article;
  const ranges = readBlocks(text);
  const words = ranges.map(({ start, end }) => text.slice(start, end));
  const blocks: DisplayBlock[] = [];
  let first = 0;
  for (let index = words[0] === citation.title ? 1 : 0; index < ranges.length; index += 1) {
    for (const { start, end } of cutRange(text, ranges[index]!, LONGEST)) {
      while (first < mentions.length && mentions[first]!.start < start) first += 1;
      blocks.push(new DisplayBlock(article, words, index, start, end, first));
    }
  }
  return blocks;
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
