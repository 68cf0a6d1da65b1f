/** One name of a place in one language (Linked Places `names[]`). */
export interface Toponym {
  toponym: string;
  /** BCP 47, with a script subtag where the language has several (`az-Latn`). */
  lang: string;
  /** Who calls it that, where that is not everybody who writes `lang`. */
  usedBy?: string;
}

/**
 * Which name of a place comes first: `title` (the atlas's own), `other` (the
 * other side's), or a primary language subtag (`az`, `hy`, `ru`).
 */
export type NameOrder = string;
