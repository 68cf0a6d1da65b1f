import type { SourceReference } from './place';

/** What somebody else said on the very point of an excerpt: shown beside it, apart from the quotations. */
export interface Reply {
  /** Ids of the excerpts that it answers. */
  excerpts: string[];
  /** ISO 8601: when it was said. */
  date: string;
  who: string;
  /** Of the conflict, seen from the article’s; a court or an aid organisation is none. */
  party: 'other side' | 'others';
  text: string;
  sources: SourceReference[];
}
