/// <reference types="vite/client" />

/** Where the index of the atlas lies; data, so that it comes beside the code. */
declare module 'virtual:atlas/index' {
  export const atlasUrl: string;
}

/** The dates that the first view says, in the words of the interface, by ISO 8601. */
declare module 'virtual:atlas/first-dates' {
  const dates: Record<string, string>;
  export default dates;
}

/** BCP 47: what the content of the atlas is written in. */
declare module 'virtual:atlas/language' {
  const language: string;
  export default language;
}

/** What the map fetches, and where it lies; apart, since only the map wants it. URLs are absolute, same origin. */
declare module 'virtual:atlas/map-data' {
  export const mapData: import('./map/tile-packs').TileIndex & {
    /** GeoJSON: the lines and areas of every layer. */
    places: string;
    /** `LocatorData`: what is drawn where there is no WebGL. */
    ground: string;
    /** The folder of the packs of tiles, with a slash at its end. */
    tiles: string;
  };
}

/** The proportions of the opening views, as CSS. */
declare module 'virtual:atlas/opening.css';

/** Where the search index lies; apart, since only a reader who searches wants it. */
declare module 'virtual:atlas/search' {
  export const searchUrl: string;
}

/** What places are found with in a reader's text; apart, since most readers bring none. */
declare module 'virtual:atlas/gazetteer' {
  /** The atlas's own places. */
  export const atlas: import('./domain/geoparsing/gazetteer').NamedPlace[];
  export const gazetteer: import('./library/packed-gazetteer').PackedGazetteer;
  export const knownArticles: import('./domain/editing/match-known-article').KnownArticle[];
}

/** The map of the world; apart, since only a reader who chooses it wants it. See `buildWorldMap`. */
declare module 'virtual:world/map' {
  const world: import('topojson-client').Topology<'land' | 'borders' | 'countries' | 'towns'>;
  export default world;
}

/** The gazetteer of the world; apart, since only a reader who accepts it wants it. */
declare module 'virtual:world/gazetteer' {
  const world: import('./library/packed-world').PackedWorld;
  export default world;
}

/** Google's WOFF2 decoder; it brings no types of its own. */
declare module 'wawoff2' {
  /** @returns the font as TrueType */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
