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

/** Offsets are UTF-16 units in the article text; `end` is exclusive. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/**
 * Where a toponym stands. Offsets are UTF-16 units in the article text.
 * A metonym is a capital that stands for a government ("Paris objected").
 */
export interface Mention {
  placeId: string;
  start: number;
  end: number;
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

/** One or more whole consecutive sentences of one paragraph, quoted verbatim. */
export interface Excerpt {
  id: string;
  articleId: string;
  exact: string;
  start: number;
  end: number;
  mentions: Mention[];
  when: When[];
}
