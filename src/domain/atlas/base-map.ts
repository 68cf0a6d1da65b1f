import type { Bounds, SourceReference } from './place';

/** Id of the base map that comes with the page and needs no other server. */
export const BUILT_IN = 'built-in';

/** Id of the map of the world, which every atlas has besides. */
export const WORLD = 'world';

interface Common {
  /** Kebab case, never `BUILT_IN`; permalinks carry it. */
  id: string;
  title: string;
  /** Every other host that it needs, "example.org" or "example.org:8080"; empty for none. */
  hosts: string[];
  /** Who is to be named on the map. */
  credits: SourceReference[];
  /** The degrees that it covers, where these are more than the atlas's own box. */
  box?: Bounds;
}

/** Another host's MapLibre style, by URL; `dark` for the night theme. */
export type StyleBaseMap = Common & { type: 'style'; light: string; dark?: string };

/** Hills shaded on the built-in map. */
export type ReliefBaseMap = Common & {
  type: 'relief';
  /** URL of the tiles, with `{z}`, `{x}` and `{y}`. */
  tiles: string;
  /** How colours hold metres. */
  encoding: 'terrarium' | 'mapbox';
  /** CSS pixels. */
  tileSize: number;
  maxzoom: number;
};

/**
 * A PMTiles archive: a path below the page or a URL. It holds images, or
 * vector tiles in the layers of Protomaps' base map.
 */
export type ArchiveBaseMap = Common & { type: 'archive'; file: string };

/** Land, borders and large towns of the world, plain; the site's own, fetched when it is chosen. */
export type WorldBaseMap = Common & { type: 'world'; box: Bounds };

/** A map to lay under the atlas in place of the built-in one, or with it. */
export type BaseMap = StyleBaseMap | ReliefBaseMap | ArchiveBaseMap | WorldBaseMap;

/** The map of the world; it ends before Antarctica. A whole turn of 360° is no width for MapLibre. */
export const WORLD_MAP: WorldBaseMap = {
  id: WORLD,
  title: 'The world',
  type: 'world',
  box: [-179.9, -60, 179.9, 83.5],
  hosts: [],
  credits: [
    { title: 'Natural Earth', url: 'https://www.naturalearthdata.com/' },
    { title: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' },
  ],
};

/** Every other host that any of the base maps needs, each once: what a security policy must allow. */
export function hostsOf(baseMaps: readonly BaseMap[]): string[] {
  return [...new Set(baseMaps.flatMap(({ hosts }) => hosts))].sort();
}
