import type { Claim, Excerpt, When, Article, QuotedArticle } from './article';
import {
  orderedNames,
  type DescribedPlace,
  type SourceReference,
  type Bounds,
  type Layer,
  type NameOrder,
  type Place,
} from './place';
import type { BaseMap } from './base-map';
import type { Naming } from './naming';

/** What the panel beside the map shows. */
export type View = 'places' | 'articles' | 'tour' | 'about';

/**
 * What lists and the map need of an atlas, and no quotation: the index that the
 * browser fetches first. Made from `geodata/` by the build, which stops at
 * anything wrong in it, so the browser trusts it.
 */
export interface Atlas {
  title: string;
  /** In a few words: what it is about. */
  headline?: string;
  /** One sentence or two: what this is. */
  summary: string;
  /** BCP 47, of what is written for this atlas, titles to notes; English where left out. */
  language?: string;
  /** ISO 8601 date or month that the map shows. */
  asOf: string;
  /** What the base map covers; every geometry lies inside. */
  box: Bounds;
  /** What the map frames when it opens without a permalink. */
  view: Bounds;
  /** The same on a narrow screen; `view` where left out. */
  narrowView?: Bounds;
  /** Where an error can be reported: an `https:` or `mailto:` address; left out where unset. */
  contact?: string;
  /** First and other name of what is called otherwise than its place: layers, and what is no place here. */
  otherNames?: [first: string, other: string][];
  /** Whom the map credits in its corner: the sources of the base map. */
  credits: SourceReference[];
  /** In panel order. */
  layers: Layer[];
  /** In the order of their layers, then of their features. */
  places: Place[];
  /** The orders of names that a visitor can choose. */
  nameOrders: NameOrder[];
  /** In the order of their dates. */
  articles: Article[];
  /** Each date that excerpts speak of, in order. */
  dates: DateCount[];
  /** What a reader may lay under it in place of the built-in map, in the order of the picker. */
  baseMaps: BaseMap[];
  /** What the panel can show, in the order of its tabs. */
  views: View[];
  /** The guided way through it; left out where it has none. */
  tour?: {
    title: string;
    /** How many there are. */
    steps: number;
  };
}

/** A date that excerpts speak of, ISO 8601, and how many of them do. */
export interface DateCount {
  start: string;
  end: string;
  count: number;
}

/** An atlas with everything it knows: what the build cuts into the index and its parts. */
export interface FullAtlas extends Atlas {
  places: DescribedPlace[];
  articles: QuotedArticle[];
  /** In the order of `articles`, then of their files. */
  claims: Claim[];
  /** In the order of their file. */
  replies: Reply[];
  about: AboutSection[];
  /** None where there is no tour. */
  tourSteps: TourStep[];
}

/** An atlas whose titles are in a name order, as are its layers' descriptions. */
export function inNameOrder(atlas: Atlas, order: NameOrder): Atlas {
  if (order === 'title') return atlas;
  const places = atlas.places.map((place) => ({
    ...place,
    title: orderedNames(place.names, order).first.toponym,
  }));
  const layers = atlas.layers.map((layer) =>
    order === 'other' ? { ...layer, ...layer.other } : layer,
  );
  return { ...atlas, places, layers };
}

/** The places with a shape in a layer. */
export function placesOf(layerId: string, { places }: Pick<Atlas, 'places'>): Place[] {
  return places.filter(({ shapes }) => shapes.some((shape) => shape.layerId === layerId));
}

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

/** One step of the tour: what it says and quotes, and how the map stands beside it. */
export interface TourStep {
  /** Kebab case. */
  id: string;
  heading: string;
  text: string;
  sources?: SourceReference[];
  /** The PNG of its map, as large as every preview, from the site's root. */
  picture: string;
  /** The place that the map marks. */
  place?: string;
  /** The places that the camera shows whole; `place` is one of them. */
  frame: string[];
  /** Ids of the layers that are on. */
  layers: string[];
  /** The dates that are chosen; null is open. */
  from: string | null;
  to: string | null;
  excerpts: Excerpt[];
  /** Of these excerpts, where the step is about what is measured. */
  claims: Claim[];
  /** To these excerpts. */
  replies: Reply[];
}

/** Files in the order of what they hold, each with the first thing in it. */
export type PartList<Key> = [file: string, first: Key][];

/** Places in the index of an atlas, at most: the first of its list. */
export const LISTED = 100;

/** Where everything of an atlas lies that its index leaves out: names of JSON files. */
export interface PartIndex {
  /** The `Place`s after the first `LISTED`, by their position. */
  list: PartList<number>;
  /** `PlaceCard`s by the position of the place in the atlas. */
  places: PartList<number>;
  /** `Excerpt[]`s by the position of the article in the atlas. */
  articles: PartList<number>;
  /** `WordNumbers` by word, folded. */
  words: PartList<string>;
  /** `AboutSection[]`. */
  about: string;
  /** `TourStep[]`. */
  tour?: string;
  /** `DatedExcerpt`s by their position among all of them. */
  dated: PartList<number>;
  /** `Naming[]`s by place id, in the order of the places; of those alone that an article names. */
  named: PartList<string>;
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
  /** How the articles that name it do so, in their order. */
  namings: Naming[];
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
