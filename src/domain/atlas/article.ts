import type { SourceReference } from './place';

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
  /**
   * Where it is *ambiguous*: the ids of the places, two or more, that its name
   * may mean, likeliest first. `placeId` then stands for the name and is none
   * of them; whoever decides sets it to one of them and takes these away.
   */
  candidates?: string[];
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
  /** That of its first sentence. */
  id: string;
  /** Ids of its other sentences: a link to one of them, from when it stood alone, still finds it. */
  also?: string[];
  articleId: string;
  exact: string;
  mentions: Mention[];
  when: When[];
}

/** Whether an id means an excerpt, by any of its sentences. */
export function isExcerpt(
  { id, also = [] }: Pick<Excerpt, 'id' | 'also'>,
  wanted: string | null,
): boolean {
  return wanted !== null && (id === wanted || also.includes(wanted));
}

/**
 * The items, such as mentions, in each of some ranges: those that lie in it from end
 * to end. Items and ranges come in order and do not overlap; takes linear time.
 */
export function byRange<Item extends Range>(items: Item[], ranges: Range[]): Item[][] {
  let next = 0;
  return ranges.map(({ start, end }) => {
    while (next < items.length && items[next]!.start < start) next += 1;
    const first = next;
    while (next < items.length && items[next]!.end <= end) next += 1;
    return items.slice(first, next);
  });
}

/**
 * The citation of an article: the part of a CSL-JSON item that we use.
 * https://github.com/citation-style-language/schema (csl-data.json)
 */
export interface Citation {
  id: string;
  type: string;
  title: string;
  'container-title': string;
  author?: { family?: string; given?: string; literal?: string }[];
  /** `date-parts`: [[year, month?, day?]]. */
  issued?: { 'date-parts': number[][]; circa?: boolean };
  publisher?: string;
  'publisher-place'?: string;
  volume?: string;
  issue?: string;
  URL?: string;
  language?: string;
}

/** A source text, known by its citation. */
export interface Article {
  id: string;
  citation: Citation;
  /** `article`: nobody has said which of the two; `your article`: added by the visitor. */
  kind: 'analysis' | 'opinion' | 'article' | 'your article';
  /** Who publishes it and what its copy leaves open, in neutral words. */
  publisherNote: string;
  /** The same in half a line, for wherever the article is quoted. */
  publisherLine?: string;
  /** Length of the article text in UTF-16 units. */
  length: number;
  excerptCount: number;
  /** Length of its excerpts together in UTF-16 units. */
  quotedLength: number;
}

/** An article with its excerpts, in the order of the article. */
export interface QuotedArticle extends Article {
  excerpts: Excerpt[];
  /** Every place that it names, in the whole of its text. */
  named: PlaceNames[];
}

/** Place and SHA-256 (hex, of the UTF-8 bytes) of one sentence of an article. */
export interface SentenceHash extends Range {
  sha256: string;
}

/** An excerpt as it stands in `geodata/articles/`: a Web Annotation target. */
export interface ExcerptRecord {
  id: string;
  selectors: [TextQuoteSelector, TextPositionSelector];
  mentions: Mention[];
  when?: When[];
}

/** Words by which a text names a place, as it writes them mostly, and how often it does by these. */
export interface NameCount {
  words: string;
  count: number;
  /** Where these words stand for a government. */
  kind?: 'metonym';
}

/** A place that an article names anywhere in its text, quoted or not. */
export interface PlaceNames {
  placeId: string;
  /** The most frequent first; of equals the one that comes first in the text. */
  names: NameCount[];
}

/**
 * An article as it stands in `geodata/articles/<id>.json`: its citation, the
 * proof of its text, and what is quoted of it. Never the text itself.
 */
export interface ArticleRecord {
  citation: Citation;
  kind: 'analysis' | 'opinion' | 'article';
  publisherNote: string;
  publisherLine?: string;
  text: {
    /** SHA-256 (hex) of the article text's UTF-8 bytes. */
    sha256: string;
    /** In UTF-16 units. */
    length: number;
    /** Every sentence of every paragraph, in order. */
    sentences: SentenceHash[];
  };
  excerpts: ExcerptRecord[];
  /**
   * Every place that the whole text names, title and sub-headings included, with its
   * mentions counted; left out where only those in excerpts are known.
   */
  named?: PlaceNames[];
  /** Statements that the map can measure. */
  claims?: ClaimRecord[];
}

/** How much of the article text is quoted, 0 to 1. */
export function recordShare({ text, excerpts }: Pick<ArticleRecord, 'text' | 'excerpts'>): number {
  const quotedLength = excerpts.reduce((sum, { selectors: [{ exact }] }) => sum + exact.length, 0);
  return quotedLength / text.length;
}

/** How much of an article is quoted, 0 to 1. */
export function quotedShare(article: Pick<Article, 'length' | 'quotedLength'>): number {
  return article.quotedLength / article.length;
}

/** What to measure on the map. Places are named by their ids, countries by ISO 3166-1 alpha-3. */
export type Measure =
  | { kind: 'length'; line: string }
  /** The part of a line that lies in a country of the base map. */
  | { kind: 'crossing'; line: string; country: string }
  /** How wide an area is that lies on both sides of a line. */
  | { kind: 'width'; area: string; line: string }
  | { kind: 'distance'; point: string; line: string }
  /** Whether a point lies in an area, and how far from its edge. */
  | { kind: 'inside'; point: string; area: string };

/** A figure that others published, in a few words, with its sources. */
export interface Published {
  words: string;
  sources: SourceReference[];
}

/**
 * A measure or a spatial relation that an article gives, as it stands with the
 * article: what to set beside it, and nothing about who is right.
 */
export interface ClaimRecord {
  /** Id of the excerpt that holds the words. */
  excerpt: string;
  /** Verbatim. */
  words: string;
  /** Ids of the places whose popups show it. */
  places: string[];
  measures: Measure[];
  published?: Published[];
  /** What limits the comparison. */
  note?: string;
}

/** What the map's own geometry says. */
export interface Measured {
  /** Whole metres. */
  metres: number;
  /** How far the true value may be off, in metres; null where that says nothing. */
  uncertaintyMetres: number | null;
  /** True where the bends of a schematic line are missing. */
  atLeast: boolean;
  /** Of the measure `inside`, where `metres` is the distance from the edge. */
  inside?: boolean;
  /** One or two sentences. */
  method: string;
}

/** A claim with what was measured, in the order of its measures. */
export interface Claim extends Omit<ClaimRecord, 'measures'> {
  measured: Measured[];
}
