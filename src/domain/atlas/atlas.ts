import type { AboutSection } from './about';
import type { Article } from './article';
import type { BaseMap } from './base-map';
import type { Claim } from './claim';
import type { Bounds, Layer, Place, SourceReference } from './place';
import type { Rest } from './atlas-parts';

/**
 * Everything an atlas knows, made from `geodata/` at build time. The browser
 * trusts it: what is wrong in it has stopped the build.
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
  /** In the order of `articles`, then of their files. */
  claims: Claim[];
  about: AboutSection[];
  /** What a reader may lay under it in place of the built-in map, in the order of the picker. */
  baseMaps: BaseMap[];
  /** Where the rest of an atlas lies that is too large to come at once; left out where all is here. */
  rest?: Rest;
}
