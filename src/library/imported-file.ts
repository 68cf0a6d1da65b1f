/** The text of something that a reader brought, and what it says of itself. */
export interface Source {
  /** Blocks of text set apart by empty lines; the first is the title where it is known. */
  text: string;
  title?: string;
  author?: string;
  /** Outlet or site. */
  outlet?: string;
  /** ISO 8601 day. */
  date?: string;
  /** http(s) alone. */
  url?: string;
  /** BCP 47. */
  language?: string;
}

/** A file as bytes. */
export interface BroughtFile {
  name: string;
  bytes: Uint8Array;
}

/** UTF-16 units of text that are still read: a book of 2,500 pages. */
export const LONGEST_TEXT = 5_000_000;
/** Bytes of a file that are still looked at. */
export const LARGEST_FILE = 40_000_000;
