import type { SourceReference } from './place';

/** Id of the base map that comes with the page and needs no other server. */
export const BUILT_IN = 'built-in';

interface Common {
  /** Kebab case, never `BUILT_IN`; permalinks carry it. */
  id: string;
  title: string;
  /** Every other host that it needs, "example.org" or "example.org:8080"; empty for none. */
  hosts: string[];
  /** Who is to be named on the map. */
  credits: SourceReference[];
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

/** A map to lay under the atlas in place of the built-in one, or with it. */
export type BaseMap = StyleBaseMap | ReliefBaseMap | ArchiveBaseMap;

/** Every other host that any of the base maps needs, each once: what a security policy must allow. */
export function hostsOf(baseMaps: readonly BaseMap[]): string[] {
  return [...new Set(baseMaps.flatMap(({ hosts }) => hosts))].sort();
}
