import type {
  RasterDEMSourceSpecification,
  RasterSourceSpecification,
  VectorSourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LngLat } from '../../domain/atlas/place';
import { toWorld } from '../web-mercator';
import { allowedHost, ask, askJson, Refusal, type Asking } from './fetch-from-hosts';

export type TileSource =
  VectorSourceSpecification | RasterSourceSpecification | RasterDEMSourceSpecification;

/** The zoom at which a tile is asked for on trial, where there are such tiles. */
const TRIAL_ZOOM = 8;

/** What MapLibre would take from a TileJSON of a source. https://github.com/mapbox/tilejson-spec */
const FROM_TILEJSON = ['tiles', 'minzoom', 'maxzoom', 'bounds', 'scheme'];

/**
 * A source whose tiles are named in it, all of them on its hosts: where it only
 * names a TileJSON, that is fetched first.
 */
export async function withTiles<Source extends TileSource>(
  source: Source,
  base: string,
  asking: Asking,
): Promise<Source> {
  const { url, ...rest } = source;
  const from = url === undefined ? base : allowedUrl(url, base, asking);
  const answer = url === undefined ? {} : await askJson(from, asking);
  const known = Object.entries(Object(answer)).filter(([key]) => FROM_TILEJSON.includes(key));
  const merged = { ...Object.fromEntries(known), ...rest } as Source;
  if (!Array.isArray(merged.tiles) || merged.tiles.length === 0) {
    throw new Refusal(`${new URL(from).host} names no tiles in ${from}`);
  }
  return { ...merged, tiles: merged.tiles.map((tile) => allowedUrl(String(tile), from, asking)) };
}

/**
 * Asks for one tile in the middle of the view, of each source, and is content
 * with one that comes: a sparse source beside a full one has often none there.
 *
 * @throws {Refusal} where none comes, or none of the sources reaches there
 */
export async function tryTiles(
  sources: readonly TileSource[],
  at: LngLat,
  asking: Asking,
): Promise<void> {
  if (sources.length === 0) return;
  const here = sources.filter((source) => covers(source.bounds, at));
  if (here.length === 0) throw new Refusal('it does not cover this map');
  const trials = here.map(async (source) => {
    const url = tileUrl(source, at);
    // Other placeholders than z, x and y are left to MapLibre.
    if (!/[{}]/.test(url)) await ask(url, asking, () => undefined);
  });
  await Promise.any(trials).catch((error: AggregateError) => {
    throw error.errors[0];
  });
}

/** Whether bounds, if there are any, hold a position. */
export function covers(bounds: number[] | undefined, [lng, lat]: LngLat): boolean {
  const [west = -180, south = -90, east = 180, north = 90] = bounds ?? [];
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/**
 * Resolves a URL that MapLibre will ask for; the braces of its placeholders stay.
 *
 * @throws {Refusal} for a host that is not among those to ask
 */
export function allowedUrl(url: string, base: string, asking: Asking): string {
  const resolved = new URL(url, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  allowedHost(resolved, asking);
  return resolved;
}

/** The address of the tile at a position. https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames */
function tileUrl(source: TileSource, at: LngLat): string {
  const { minzoom = 0, maxzoom = 22, tiles = [] } = source;
  const zoom = Math.min(maxzoom, Math.max(minzoom, TRIAL_ZOOM));
  const count = 2 ** zoom;
  const [x, fromNorth] = toWorld(at).map((part) => Math.floor(part * count)) as [number, number];
  const fromSouth = 'scheme' in source && source.scheme === 'tms';
  const y = fromSouth ? count - 1 - fromNorth : fromNorth;
  const parts = { z: zoom, x, y, ratio: '' };
  return Object.entries(parts).reduce(
    (url, [name, value]) => url.replaceAll(`{${name}}`, String(value)),
    tiles[0] ?? '',
  );
}
