import type { Excerpt, Mention } from '../atlas/article';

/** A stretch of an excerpt: plain text, a mention of a place, or a lost citation. */
export interface Segment {
  text: string;
  mention: Mention | null;
  /** The copy of the article has lost the source's name here: "(, December 28, 2022)". */
  lost: boolean;
}

const LOST_CITATION = /\((?=, )[^()]*\)/;

/** Whether a citation in these words has lost its source's name. */
export function hasLostCitation(exact: string): boolean {
  return LOST_CITATION.test(exact);
}

/**
 * Cuts an excerpt at its mentions and lost citations, so that they can be
 * marked. The segments' texts joined are the excerpt. Mentions must not overlap.
 */
export function excerptSegments({
  exact,
  start,
  mentions,
}: Pick<Excerpt, 'exact' | 'start' | 'mentions'>): Segment[] {
  const cuts: Segment[] = [];
  let at = start;
  const textTo = (end: number) => exact.slice(at - start, end - start);
  for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
    cuts.push(...plainSegments(textTo(mention.start)));
    at = mention.start;
    cuts.push({ text: textTo(mention.end), mention, lost: false });
    at = mention.end;
  }
  return [...cuts, ...plainSegments(exact.slice(at - start))];
}

function plainSegments(text: string): Segment[] {
  return text
    .split(new RegExp(`(${LOST_CITATION.source})`))
    .filter((part) => part !== '')
    .map((part) => ({ text: part, mention: null, lost: LOST_CITATION.test(part) }));
}
