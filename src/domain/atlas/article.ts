import type { ClaimRecord } from './claim';
import type {
  Excerpt,
  Mention,
  Range,
  TextPositionSelector,
  TextQuoteSelector,
  When,
} from './excerpt';

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
  /** `your article`: added by the visitor. */
  kind: 'analysis' | 'opinion' | 'your article';
  /** Who publishes it and what its copy leaves open, in neutral words. */
  publisherNote: string;
  /** The same in half a line, for wherever the article is quoted. */
  publisherLine?: string;
  /** Ids of the places that it names in no sentence that is quoted. */
  named?: string[];
  /** Length of the article text in UTF-16 units. */
  length: number;
  excerptCount: number;
  /** Length of its excerpts together in UTF-16 units. */
  quotedLength: number;
}

/** An article with its excerpts, in the order of the article. */
export interface QuotedArticle extends Article {
  excerpts: Excerpt[];
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

/**
 * An article as it stands in `geodata/articles/<id>.json`: its citation, the
 * proof of its text, and what is quoted of it. Never the text itself.
 */
export interface ArticleRecord {
  citation: Citation;
  kind: 'analysis' | 'opinion';
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
  /** Ids of the places that it names in no sentence that is quoted. */
  named?: string[];
  /** Statements that the map can measure. */
  claims?: ClaimRecord[];
}

/** How much of the article text is quoted, 0 to 1. */
export function recordShare({ text, excerpts }: Pick<ArticleRecord, 'text' | 'excerpts'>): number {
  const quotedLength = excerpts.reduce((sum, { selectors: [{ exact }] }) => sum + exact.length, 0);
  return quotedShare({ length: text.length, quotedLength });
}

/** How much of an article is quoted, 0 to 1: characters of its excerpts by those of its text. */
export function quotedShare({
  length,
  quotedLength,
}: Pick<Article, 'length' | 'quotedLength'>): number {
  return length === 0 ? 0 : quotedLength / length;
}
