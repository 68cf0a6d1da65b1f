/** Tiles along each side of a pack: what a view shows at one zoom comes in one to four requests. */
const SIDE = 4;

/**
 * Where a tile stands: the file name of its pack, packs being counted from the
 * first tile of the zoom on, and which one of the pack it is.
 */
export function tilePlace(
  [left, top]: readonly [number, number, ...unknown[]],
  zoom: number,
  column: number,
  row: number,
): { pack: string; index: number } {
  const [x, y] = [column - left, row - top];
  const pack = [zoom, Math.floor(x / SIDE), Math.floor(y / SIDE)].join('-');
  return { pack: `${pack}.bin`, index: (x % SIDE) + SIDE * (y % SIDE) };
}

/**
 * Joins tiles by their index. A pack begins with 32-bit numbers: where each of
 * its tiles begins, from the start of the pack, and where the last one ends.
 */
export function packTiles(tiles: readonly Uint8Array[]): Uint8Array {
  const starts = new Uint32Array(SIDE * SIDE + 1);
  starts[0] = starts.byteLength;
  for (let index = 0; index < SIDE * SIDE; index += 1) {
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
