import type { Excerpt } from './excerpt';

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
  /** What the atlas quotes, or `your article`: what the reader has brought. */
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
export interface SentenceHash {
  start: number;
  end: number;
  sha256: string;
}
