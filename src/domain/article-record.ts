import type { Citation, SentenceHash } from './atlas/article';
import type { ClaimRecord } from './atlas/claim';
import { quotedShare } from './quoted-share';
import type { Mention, TextPositionSelector, TextQuoteSelector, When } from './atlas/excerpt';

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
  /** What it says that the map can measure. */
  claims?: ClaimRecord[];
}

/** How much of the article text is quoted, 0 to 1. */
export function recordShare({ text, excerpts }: Pick<ArticleRecord, 'text' | 'excerpts'>): number {
  return quotedShare({
    length: text.length,
    excerpts: excerpts.map(({ selectors: [{ exact }] }) => ({ exact })),
  });
}
