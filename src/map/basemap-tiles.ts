import { fileUrl, siteData } from '../data/site-data';
import type { DrawnData } from './style/options';
import { cameraOf, cameraOfHash, screenNow, viewOn } from './camera';
import { tilePlace, unpackTile, type Tile } from './tile-packs';
import { toWorld } from './web-mercator';

const { tileIndex } = siteData;
const { box, deepest } = tileIndex;

/** What the map draws, by its addresses. */
export const DATA_URLS: DrawnData = {
  places: fileUrl(siteData.places),
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
  const { pack, index } = tilePlace(tileIndex, zoom, tile);
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
    const { body } = await fetch(fileUrl(siteData.tiles + name));
    const pack = body!.pipeThrough(new DecompressionStream('gzip'));
    return await new Response(pack).arrayBuffer();
  } catch {
    packs.delete(name);
    throw new Error('a part of the base map did not come whole');
  }
}

/** Fetches what lies under the view that the page opens with; who asks for it later is told what fails. */
export async function loadOpeningTiles(): Promise<void> {
  const { clientWidth, clientHeight } = document.getElementById('map') ?? document.documentElement;
  const { center, zoom } =
    cameraOfHash(location.hash, box) ??
    cameraOf(viewOn(screenNow(), tileIndex), clientWidth, clientHeight);
  const depth = Math.min(Math.max(Math.floor(zoom), 0), deepest);
  const tile = toWorld(center).map((part) => Math.floor(part * 2 ** depth)) as Tile;
  await loadPack(tilePlace(tileIndex, depth, tile).pack).catch(() => {});
}
