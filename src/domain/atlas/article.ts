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
  volume?: string;
  issue?: string;
  URL?: string;
  language?: string;
}

/** A source text, known by its citation and quoted in excerpts. */
export interface Article {
  id: string;
  citation: Citation;
  /** `your article`: added by the visitor. */
  kind: 'analysis' | 'opinion' | 'your article';
  /** Who publishes it and what its copy leaves open, in neutral words. */
  publisherNote: string;
  /** Length of the article text in UTF-16 units. */
  length: number;
  /** In the order of the article. */
  excerpts: Excerpt[];
  /** While the excerpts are still to come: how many there are, and their length in UTF-16 units. */
  awaited?: { excerpts: number; quoted: number };
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
  text: {
    /** SHA-256 (hex) of the article text's UTF-8 bytes. */
    sha256: string;
    /** In UTF-16 units. */
    length: number;
    /** Every sentence of every paragraph, in order. */
    sentences: SentenceHash[];
  };
  excerpts: ExcerptRecord[];
  /** Statements that the map can measure. */
  claims?: ClaimRecord[];
}

/** How much of the article text is quoted, 0 to 1. */
export function recordShare({ text, excerpts }: Pick<ArticleRecord, 'text' | 'excerpts'>): number {
  return quotedShare({
    length: text.length,
    excerpts: excerpts.map(({ selectors: [{ exact }] }) => ({ exact })),
  });
}

/** How much of an article is quoted, 0 to 1: characters of its excerpts by those of its text. */
export function quotedShare({ length, excerpts, awaited }: Quoted): number {
  const quoted = awaited?.quoted ?? excerpts.reduce((sum, { exact }) => sum + exact.length, 0);
  return length === 0 ? 0 : quoted / length;
}

interface Quoted {
  length: number;
  excerpts: { exact: string }[];
  awaited?: { quoted: number };
}
