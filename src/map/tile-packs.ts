import type { Bounds } from '../domain/atlas/place';

/** Tiles in a pack, four by four: what a view shows at one zoom comes in one to four requests. */
const COUNT = 16;

/** A tile's column and row, counted from the north-west of the world. */
export type Tile = [column: number, row: number];

/** What the map knows of the tiles of an atlas. */
export interface TileIndex {
  /** Degrees that they cover. */
  box: Bounds;
  /** The opening views, as in `Atlas`. */
  view: Bounds;
  narrowView?: Bounds;
  /** The last zoom, and the first tile of it. */
  deepest: number;
  first: Tile;
}

/** The tile of a zoom in which a tile of the deepest lies. */
export function tileAbove(tile: Tile, steps: number): Tile {
  return tile.map((at) => at >> steps) as Tile;
}

/**
 * Where a tile stands: the file name of its pack, packs being counted from the
 * first tile of the zoom on, and which one of the pack it is.
 */
export function tilePlace(
  { deepest, first }: Pick<TileIndex, 'deepest' | 'first'>,
  zoom: number,
  [column, row]: Tile,
): { pack: string; index: number } {
  const [left, top] = tileAbove(first, deepest - zoom);
  const [x, y] = [column - left, row - top];
  return { pack: `${zoom}-${x >> 2}-${y >> 2}.bin`, index: (x & 3) | ((y & 3) << 2) };
}

/**
 * Joins tiles by their index. A pack begins with 32-bit numbers: where each of
 * its tiles begins, from the start of the pack, and where the last one ends.
 */
export function packTiles(tiles: readonly Uint8Array[]): Uint8Array {
  const starts = new Uint32Array(COUNT + 1);
  starts[0] = starts.byteLength;
  for (let index = 0; index < COUNT; index += 1) {
    starts[index + 1] = starts[index]! + (tiles[index]?.length ?? 0);
  }
  const pack = new Uint8Array(starts.at(-1)!);
  pack.set(new Uint8Array(starts.buffer));
  tiles.forEach((tile, index) => pack.set(tile, starts[index]));
  return pack;
}

/** A copy of one tile of a pack. */
export function unpackTile(pack: ArrayBuffer, index: number): ArrayBuffer {
  return pack.slice(...new Uint32Array(pack, index * 4, 2));
}
