import type { SourceReference } from './place';

/** A part of About: a heading and what stands below it. */
export interface AboutSection {
  heading: string;
  statements: Statement[];
}

/**
 * A sentence or two of About. One that states a fact carries its sources; one
 * that says how this atlas works (`basis: "rule"`) needs none.
 */
export interface Statement {
  text: string;
  /** ISO 8601: when it happened. */
  date?: string;
  sources?: SourceReference[];
  basis?: 'rule';
}
