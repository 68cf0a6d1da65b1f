import type { Article } from './article';
import type { Bounds, Layer, Place } from './place';

/**
 * Everything an atlas knows, made from `geodata/` at build time. The browser
 * trusts it: what is wrong in it has stopped the build.
 */
export interface Atlas {
  title: string;
  /** One sentence: what this is. */
  summary: string;
  /** ISO 8601 date or month that the map shows. */
  asOf: string;
  /** What the base map covers; every geometry lies inside. */
  box: Bounds;
  /** What the map frames when it opens without a permalink. */
  view: Bounds;
  /** In panel order. */
  layers: Layer[];
  /** In the order of their layers, then of their features. */
  places: Place[];
  /** In the order of their dates. */
  articles: Article[];
}
