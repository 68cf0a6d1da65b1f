import { layers, namedFlavor } from '@protomaps/basemaps';
import type {
  LayerSpecification,
  RasterSourceSpecification,
  StyleSpecification,
  VectorSourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FetchSource, PMTiles, TileType, type Header } from 'pmtiles';
import type { LngLat } from '../../domain/atlas/place';
import { BOLD, ITALIC, REGULAR } from '../style/fonts';
import type { Theme } from '../style/options';
import { ask, Refusal, type Asking } from './fetch-from-hosts';
import { covers } from './tile-sources';

/** The layers by which vector tiles are known as Protomaps'. https://docs.protomaps.com/basemaps/layers */
const PROTOMAPS = ['earth', 'water', 'roads'];

const SOURCE = 'archive';

/**
 * A style that draws a PMTiles archive: its images as they are, its vector
 * tiles as Protomaps draws them, in our fonts and without icons.
 *
 * @param url absolute
 * @param at degrees, longitude first: what the archive must cover
 * @throws {Refusal} where it does not come or holds nothing that can be drawn
 */
export async function archiveStyle(
  url: string,
  theme: Theme,
  at: LngLat,
  asking: Asking,
): Promise<StyleSpecification> {
  await ask(url, asking, checkIsArchive, { Range: 'bytes=0-1' });
  const archive = new PMTiles(new FetchSource(url));
  const header = await archive.getHeader();
  const bounds = boundsOf(header);
  if (!covers(bounds, at)) throw new Refusal('it does not cover this map');
  const tiles = [`pmtiles://${url}/{z}/{x}/{y}`];
  const common = { tiles, minzoom: header.minZoom, maxzoom: header.maxZoom, bounds };
  if (!isVector(header)) {
    const source: RasterSourceSpecification = { type: 'raster', tileSize: 256, ...common };
    return styleOf(source, [{ id: 'images', type: 'raster', source: SOURCE }]);
  }
  await checkIsProtomaps(archive);
  const encoding = header.tileType === TileType.Mlt ? 'mlt' : 'mvt';
  return styleOf({ type: 'vector', encoding, ...common }, protomapsLayers(theme));
}

/** A server that knows no ranges, or answers every path with a page, shows here; archives begin with “PM”. */
async function checkIsArchive(response: Response, host: string): Promise<void> {
  if (response.status !== 206) {
    await response.body?.cancel();
    throw new Refusal(`${host} sends no part of a file, or has no such file`);
  }
  if ((await response.text()) !== 'PM') throw new Refusal('it is no PMTiles archive');
}

/** West, south, east, north in degrees; the whole world where a writer has left them out. */
function boundsOf({ minLon, minLat, maxLon, maxLat }: Header): [number, number, number, number] {
  return minLon < maxLon && minLat < maxLat
    ? [minLon, minLat, maxLon, maxLat]
    : [-180, -85.05, 180, 85.05];
}

function isVector({ tileType }: Header): boolean {
  if (tileType === TileType.Unknown) throw new Refusal('it does not say what its tiles are');
  return tileType === TileType.Mvt || tileType === TileType.Mlt;
}

async function checkIsProtomaps(archive: PMTiles): Promise<void> {
  const metadata = Object((await archive.getMetadata()) ?? {}) as { vector_layers?: unknown };
  const found = Array.isArray(metadata.vector_layers) ? metadata.vector_layers : [];
  const ids = found.map((layer) => String(Object(layer).id));
  if (PROTOMAPS.every((id) => ids.includes(id))) return;
  const layersFound = ids.length > 0 ? ids.join(', ') : 'no layer';
  throw new Refusal(`it holds ${layersFound}, and not the layers of Protomaps’ base map`);
}

function protomapsLayers(theme: Theme): LayerSpecification[] {
  const fonts = { regular: REGULAR.join(), bold: BOLD.join(), italic: ITALIC.join() };
  const drawn = layers(SOURCE, { ...namedFlavor(theme), ...fonts }, { lang: 'en' });
  return drawn.flatMap((layer): LayerSpecification[] => {
    if (layer.type !== 'symbol') return [layer];
    const { 'icon-image': icon, ...layout } = layer.layout ?? {};
    // An icon comes from a server of Protomaps'; without its icon a shield or point says little.
    const isIcon = icon !== undefined && !layer.id.startsWith('places');
    return isIcon ? [] : [{ ...layer, layout }];
  });
}

function styleOf(
  source: RasterSourceSpecification | VectorSourceSpecification,
  drawn: LayerSpecification[],
): StyleSpecification {
  return { version: 8, sources: { [SOURCE]: source }, layers: drawn };
}
