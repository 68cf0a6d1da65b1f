import type { AboutSection } from './about';
import type { Article, QuotedArticle } from './article';
import type { BaseMap } from './base-map';
import type { Claim } from './claim';
import type { Reply } from './reply';
import type { Bounds, DescribedPlace, Layer, Place, SourceReference } from './place';

/**
 * What lists and the map need of an atlas, and no quotation: the index that the
 * browser fetches first. Made from `geodata/` by the build, which stops at
 * anything wrong in it, so the browser trusts it.
 */
export interface Atlas {
  title: string;
  /** One sentence: what this is. */
  summary: string;
  /** BCP 47, of what is written for this atlas, titles to notes; English where left out. */
  language?: string;
  /** ISO 8601 date or month that the map shows. */
  asOf: string;
  /** What the base map covers; every geometry lies inside. */
  box: Bounds;
  /** What the map frames when it opens without a permalink. */
  view: Bounds;
  /** Where an error can be reported: an `https:` or `mailto:` address; left out where unset. */
  contact?: string;
  /** Whom the map credits in its corner: the sources of the base map. */
  credits: SourceReference[];
  /** In panel order. */
  layers: Layer[];
  /** In the order of their layers, then of their features. */
  places: Place[];
  /** In the order of their dates. */
  articles: Article[];
  /** Each date that excerpts speak of, in order. */
  dates: DateCount[];
  /** What a reader may lay under it in place of the built-in map, in the order of the picker. */
  baseMaps: BaseMap[];
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
}

/** The places with a shape in a layer. */
export function placesOf(layerId: string, { places }: Pick<Atlas, 'places'>): Place[] {
  return places.filter(({ shapes }) => shapes.some((shape) => shape.layerId === layerId));
}
