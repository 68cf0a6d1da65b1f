import type { QuotedArticle, Excerpt } from '../atlas/article';

/** Excerpts that follow each other without a gap, as a reader of the article would meet them. */
export interface Passage {
  excerpts: Excerpt[];
  /** Whether the article has text before it that is not quoted. */
  leftOutBefore: boolean;
}

/** Sentences are joined by one space, paragraphs by "\n\n"; more than that is other text. */
const LONGEST_JOINT = 2;

/**
 * The excerpts of an article in its order, joined where nothing is left out
 * between them; a new paragraph begins a new passage. Only text counts as left
 * out, not the title, which stands above. `endsEarly`: text follows the last.
 */
export function passages({
  citation,
  excerpts,
  length,
}: Pick<QuotedArticle, 'citation' | 'excerpts' | 'length'>) {
  const found: Passage[] = [];
  let end = citation.title.length;
  for (const excerpt of excerpts) {
    const gap = excerpt.start - end;
    if (gap < LONGEST_JOINT && found.length > 0) found.at(-1)!.excerpts.push(excerpt);
    else found.push({ excerpts: [excerpt], leftOutBefore: gap > LONGEST_JOINT });
    end = excerpt.end;
  }
  return { passages: found, endsEarly: found.length > 0 && end < length };
}
