import type { Atlas } from './atlas';
import type { Claim } from './claim';
import type { Excerpt, When } from './excerpt';
import type { DescribedPlace } from './place';
import type { Reply } from './reply';

/** Files in the order of what they hold, each with the first thing in it. */
export type PartList<Key> = [file: string, first: Key][];

/** Where everything of an atlas lies that its index leaves out: names of JSON files. */
export interface PartIndex {
  /** `PlaceCard`s by the position of the place in the atlas. */
  places: PartList<number>;
  /** `Excerpt[]`s by the position of the article in the atlas. */
  articles: PartList<number>;
  /** `WordNumbers` by word, folded. */
  words: PartList<string>;
  /** `AboutSection[]`. */
  about: string;
  /** `DatedExcerpt`s by their position among all of them. */
  dated: PartList<number>;
}

/** The file of an atlas that the browser fetches first: no quotation stands in it. */
export interface AtlasIndex {
  atlas: Atlas;
  parts: PartIndex;
}

/** What a popup shows of a place. */
export interface PlaceCard {
  place: DescribedPlace;
  /** In the order of the articles. */
  excerpts: Excerpt[];
  claims: Claim[];
  /** What others said on the point of an excerpt. */
  replies: Reply[];
}

/** When an excerpt speaks of which places. */
export interface DatedExcerpt {
  id: string;
  articleId: string;
  placeIds: string[];
  when: Omit<When, 'words'>[];
  /** Its first words; left out where the timeline only counts it. */
  opening?: string;
}

/**
 * In which excerpts a word stands: their numbers, counted from 0 through the
 * articles of the atlas, ascending. Null where it stands in so many that it
 * tells nothing.
 */
export type WordNumbers = Record<string, number[] | null>;

/** Something that is fetched when it is first asked for. */
export type Part<Value> = { state: 'ready'; value: Value } | Unready;

/** A part that is under way, or could not be had: why, in a few words. */
export type Unready = { state: 'pending' } | { state: 'failed'; reason: string; retry(): void };

/** A part that is here. */
export const ready = <Value>(value: Value): Part<Value> => ({ state: 'ready', value });

/** What a part becomes once it is here. */
export function mapPart<From, To>(part: Part<From>, change: (value: From) => To): Part<To> {
  return part.state === 'ready' ? ready(change(part.value)) : part;
}

/** The files of a list that hold what lies from `first` to `last`, both included. */
export function filesOf<Key>(list: PartList<Key>, first: Key, last = first): string[] {
  return list
    .filter(([, from], index) => {
      const next = list[index + 1];
      return from <= last && (next === undefined || next[1] > first);
    })
    .map(([file]) => file);
}
