/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/**
 * How an excerpt is found again: the W3C Web Annotation selectors.
 * https://www.w3.org/TR/annotation-model/#selectors
 */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** A range of the article text. */
export interface TextPositionSelector extends Range {
  type: 'TextPositionSelector';
}

/**
 * Where a toponym stands in the article text. A metonym is a capital that
 * stands for a government ("Paris objected").
 */
export interface Mention extends Range {
  placeId: string;
  kind?: 'metonym';
}

/** A time that an excerpt speaks of: ISO 8601, and the words it was read from. */
export interface When {
  start: string;
  end: string;
  words: string;
  /** The copy leaves the year out. */
  inferred?: boolean;
  /** The date of a source that the excerpt cites. */
  cited?: boolean;
}

/**
 * One or more whole consecutive sentences of one paragraph, quoted verbatim:
 * a range of the article text.
 */
export interface Excerpt extends Range {
  id: string;
  articleId: string;
  exact: string;
  mentions: Mention[];
  when: When[];
}

/**
 * The mentions in each of some ranges: those that lie in it from end to end.
 * Mentions and ranges come in order and do not overlap; takes linear time.
 */
export function mentionsByRange(mentions: Mention[], ranges: Range[]): Mention[][] {
  let next = 0;
  return ranges.map(({ start, end }) => {
    while (next < mentions.length && mentions[next]!.start < start) next += 1;
    const first = next;
    while (next < mentions.length && mentions[next]!.end <= end) next += 1;
    return mentions.slice(first, next);
  });
}
