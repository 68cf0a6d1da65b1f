import { mapData } from 'virtual:atlas/map-data';
import type { DrawnData } from './style/options';
import { tileAbove, tilePlace, unpackTile, type Tile } from './tile-packs';

const { places, tiles, box, deepest, middle, opening } = mapData;

/** CSS pixels between the opening view and the edges of the map. */
export const FRAME_PADDING = 32;

/** What the map draws, by its addresses. */
export const DATA_URLS: DrawnData = {
  places,
  basemap: { tiles: ['basemap://{z}/{x}/{y}'], maxzoom: deepest, bounds: box },
};

const packs = new Map<string, Promise<ArrayBuffer>>();

/**
 * A tile of the base map by its address. Its pack is fetched once; after a failure, again.
 *
 * @throws a sentence where it does not come, or not whole
 */
export async function loadTile(url: string): Promise<ArrayBuffer> {
  const [zoom, ...tile] = url.match(/\d+/g)!.map(Number) as [number, ...Tile];
  const { pack, index } = tilePlace(mapData, zoom, tile);
  return unpackTile(await loadPack(pack), index);
}

function loadPack(name: string): Promise<ArrayBuffer> {
  const pack = packs.get(name) ?? fetchPack(name);
  packs.set(name, pack);
  return pack;
}

/** Unzips a pack: few hosts compress files that they do not know, so the build did. Nothing else can be unzipped. */
async function fetchPack(name: string): Promise<ArrayBuffer> {
  try {
    const { body } = await fetch(tiles + name);
    const pack = body!.pipeThrough(new DecompressionStream('gzip'));
    return await new Response(pack).arrayBuffer();
  } catch {
    packs.delete(name);
    throw new Error('a part of the base map did not come whole');
  }
}

/** Fetches what lies under the opening view; who asks for it later is told what fails. */
export async function loadOpeningTiles(): Promise<void> {
  const { clientWidth, clientHeight } = document.getElementById('map') ?? document.documentElement;
  const [width, height] = opening;
  const scale = Math.min(
    (clientWidth - 2 * FRAME_PADDING) / width,
    (clientHeight - 2 * FRAME_PADDING) / height,
  );
  const zoom = Math.min(Math.floor(Math.log2(scale)), deepest);
  if (location.hash || !(zoom >= 0)) return;
  await loadPack(tilePlace(mapData, zoom, tileAbove(middle, deepest - zoom)).pack).catch(() => {});
}
