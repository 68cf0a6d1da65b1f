import type { FeatureCollection } from 'geojson';
import type { Mention } from '../atlas/article';
import type { LibraryArticle, LibraryPlace } from './library';

/** What a visitor publishes as an atlas of its own. */
export interface Publication {
  title: string;
  /** A sentence or two: what it is about. */
  summary: string;
  /** As their visitor decided about them, and what was found in them before that. */
  articles: (LibraryArticle & { found: Mention[] })[];
  /** Of the library; those that no article names are left out. */
  places: LibraryPlace[];
  /** Whether the articles of the atlas that it is made from, and all of its layers, are in it too. */
  withAtlas: boolean;
  /** The layers of the map of the world, where it takes the place of the atlas's base map. */
  world: Record<'land' | 'borders' | 'countries' | 'towns', FeatureCollection> | null;
}

/** In UTF-16 units. */
export const LONGEST_TITLE = 120;
export const LONGEST_SUMMARY = 600;

/** What can be wrong with a title or a summary. */
export type TextFault = 'empty' | 'long' | 'marks';

/** Marks that turn the direction of what follows, halves of characters, control characters but line breaks. */
const MARKS = /[\u202a-\u202e\u2066-\u2069\p{Surrogate}]|(?![\n\r\t])\p{Cc}/u;

/** Why a text cannot stand in a page; null where it can. @param longest in UTF-16 units */
export function textFault(text: string, longest: number): TextFault | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  if (text.length > longest) return 'long';
  return MARKS.test(text) ? 'marks' : null;
}
