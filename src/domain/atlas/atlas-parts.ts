import type { AboutSection } from './about';
import type { Claim } from './claim';
import type { Excerpt } from './excerpt';
import type { Place } from './place';

/**
 * Files in the order of what they hold, each with the first thing in it. Names
 * are relative to the file that lists them.
 */
export type ShardList<Key> = [file: string, first: Key][];

/**
 * What is known of the part of an atlas that did not fit into the first view:
 * where it lies, and its numbers. Until it has come, `articles` have no
 * excerpts, `claims` and `about` are empty, and of a place only what lists and
 * the map need is there: no spellings, no notes, no sources.
 */
export interface Rest {
  /** Each date that excerpts speak of, in order, with the number of these. */
  dates: [start: string, end: string, count: number][];
  /** `PlaceFile`s by the position of the place in the atlas. */
  places: ShardList<number>;
  /** `Excerpt[]`s by the position of the article in the atlas. */
  articles: ShardList<number>;
  /** `WordFile`s by word, folded. */
  words: ShardList<string>;
  /** `AboutSection[]`. */
  about: string;
  /** `DatedExcerpt[]`. */
  dated: string;
  /** `string[][]`: the spellings of each place, in the atlas's order. */
  spellings: string;
  /** Every excerpt that speaks of a date; only once it has been asked for. */
  spoken?: DatedExcerpt[];
}

/** What a popup shows of a place. */
export interface PlaceFile {
  place: Place;
  /** In the order of the articles. */
  excerpts: Excerpt[];
  claims: Claim[];
}

/** When an excerpt speaks of which places. */
export interface DatedExcerpt {
  placeIds: string[];
  when: { start: string; end: string }[];
}

/**
 * In which excerpts a word stands: their numbers, counted from 0 through the
 * articles of the atlas, ascending. Null where it stands in so many that it
 * tells nothing.
 */
export type WordFile = Record<string, number[] | null>;

/** What stands in for something that is not here: it is under way, or failed. */
export interface Waiting {
  part: 'quotations' | 'excerpts' | 'about' | 'dates';
  /** Why it failed, in a few words; "" while it is under way. */
  reason: string;
  retry(): void;
}

/** Fetches what is still to come. All reject with an Error that gives the reason in a few words. */
export interface RestSource {
  /** By the place's position in the atlas. */
  place(index: number): Promise<PlaceFile>;
  /** By the article's position in the atlas. */
  article(index: number): Promise<Excerpt[]>;
  about(): Promise<AboutSection[]>;
  dated(): Promise<DatedExcerpt[]>;
}

/** The files of a list that hold what lies from `first` to `last`, both included. */
export function shardsOf<Key>(list: ShardList<Key>, first: Key, last = first): string[] {
  return list
    .filter(([, from], index) => {
      const next = list[index + 1];
      return from <= last && (next === undefined || next[1] > first);
    })
    .map(([file]) => file);
}
