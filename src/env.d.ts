/// <reference types="vite/client" />

/** The proportions of the opening views, as CSS. */
declare module 'virtual:atlas/opening.css';

/** The address of the worker that builds a site in the browser; null in development, where there is none. */
declare module 'virtual:publish-worker' {
  const url: string | null;
  export default url;
}

/** The map of the world; apart, since only a reader who chooses it wants it. See `buildWorldMap`. */
declare module 'virtual:world/map' {
  const world: import('topojson-client').Topology<'land' | 'borders' | 'countries' | 'towns'>;
  export default world;
}

/** The gazetteer of the world; apart, since only a reader who accepts it wants it. */
declare module 'virtual:world/gazetteer' {
  const world: import('./library/world/packed-world').PackedWorld;
  export default world;
}

/** Google's WOFF2 decoder; it brings no types of its own. */
declare module 'wawoff2' {
  /** @returns the font as TrueType */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
