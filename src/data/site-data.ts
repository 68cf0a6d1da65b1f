import type { TileIndex } from '../map/tile-packs';

/** The id of the element of a page that holds its `SiteData`. */
export const SITE_DATA = 'site-data';

/**
 * What a page says of its atlas before anything is fetched: where the files of
 * the atlas lie, and what cannot wait for them. All else that scripts and styles
 * are made of is the same for every atlas.
 */
export interface SiteData {
  /** `AtlasIndex`; its URL from the page on. The other files are named from this one on. */
  index: string;
  /** What is found by a search: `NameIndex`. */
  search: string;
  /** What places are found with in a reader's text: `SiteGazetteer`. */
  gazetteer: string;
  /** The lines and areas of every layer: GeoJSON. */
  places: string;
  /** What is drawn where there is no WebGL: `LocatorData`. */
  ground: string;
  /** The folder of the packs of tiles, with a slash at its end, and where those lie. */
  tiles: string;
  tileIndex: TileIndex;
  /** The dates that the first view says, in the words of the interface, by ISO 8601. */
  dates: Record<string, string>;
  /** BCP 47: what the atlas is written in. */
  language: string;
}

/** Nothing where pages are drawn, or in a worker: there nobody asks for a file by it. */
export const siteData = JSON.parse(
  globalThis.document?.getElementById(SITE_DATA)?.textContent ?? '{}',
) as SiteData;

/** The absolute URL of a file of the atlas by its name from the index on; of the index itself without one. */
export const fileUrl = (name = ''): string =>
  new URL(name, new URL(siteData.index, document.baseURI)).href;
