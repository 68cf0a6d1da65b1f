/** The text of a file or of a paste, and what it says about itself. */
export interface ImportedText {
  /** Blocks of text separated by empty lines; the first is the title where it is known. */
  text: string;
  title?: string;
  author?: string;
  /** Outlet or site. */
  outlet?: string;
  /** ISO 8601 day. */
  date?: string;
  /** http(s) only. */
  url?: string;
  /** BCP 47. */
  language?: string;
}

/** Longest text that is accepted, in UTF-16 units: a book of 2,500 pages. */
export const MAX_TEXT_LENGTH = 5_000_000;
/** Largest file that is accepted, in bytes. */
export const MAX_FILE_SIZE = 40_000_000;

/** Files that hold data instead of an article, by their name. */
export const DATA_FILE = /\.(geojson|json|jsonld)$/i;
/** `accept` attribute for data files. */
export const ACCEPT_DATA = '.json,.geojson,.jsonld';
/** `accept` attribute for everything that can be imported. */
export const ACCEPT_ALL = `.txt,.md,.html,.htm,.docx,.pdf,${ACCEPT_DATA}`;

/** What is wrong with an import, in one sentence for the visitor. */
export class ImportError extends Error {}

/** Words of a file as a sentence quotes them: on one line, cut where they grow long. */
export function shorten(words: string): string {
  const line = words.slice(0, 200).replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Whether there is anything in a text that can be seen. */
export const showsWords = (text: string) => /[^\p{Z}\p{C}\p{M}]/u.test(text);
