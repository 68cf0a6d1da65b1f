/** How much of the atlas a document holds: excerpts, links to the places' pages, or the layers alone. */
export type Depth = 'full' | 'links' | 'brief';

/** Somebody's work that the site gives out, and on what terms. */
export interface Licensed {
  name: string;
  version: string;
  /** SPDX expression, as the package says it: "MIT". */
  licence: string;
  /** The whole licence; "" where the package has none. */
  text: string;
}
