import {
  validateStyleMin,
  type SourceSpecification,
  type StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LngLat } from '../../domain/atlas/place';
import { askJson, Refusal, type Asking } from './fetch-from-hosts';
import { allowedUrl, tryTiles, withTiles, type TileSource } from './tile-sources';

/**
 * Somebody's style, ready to be drawn: it came, MapLibre will take it, all its
 * URLs are absolute and on its hosts, and its tiles come.
 *
 * @param at degrees, longitude first: where its tiles are tried
 * @throws {Refusal} with the first thing that is wrong
 */
export async function foreignStyle(
  url: string,
  at: LngLat,
  asking: Asking,
): Promise<StyleSpecification> {
  const answer = await askJson(url, asking);
  if (!looksLikeStyle(answer)) {
    throw new Refusal(`${new URL(url).host} sent no style (version 8, with sources and layers)`);
  }
  const sources = await Promise.all(
    Object.entries(answer.sources).map(async ([id, source]) => [
      id,
      await checkedSource(id, source, url, asking),
    ]),
  );
  const named = { ...answer, sources: Object.fromEntries(sources) };
  const style = withAllowedUrls(named, url, asking);
  const [fault] = validateStyleMin(style);
  if (fault) throw new Refusal(`its style is not valid: ${fault.message}`);
  await tryTiles(Object.values(style.sources).filter(isTiled), at, asking);
  return style;
}

function looksLikeStyle(value: unknown): value is StyleSpecification {
  const { version, sources, layers } = Object(value) as Record<string, unknown>;
  return version === 8 && sources instanceof Object && Array.isArray(layers);
}

async function checkedSource(
  id: string,
  source: SourceSpecification,
  base: string,
  asking: Asking,
): Promise<SourceSpecification> {
  switch (source?.type) {
    case 'vector':
    case 'raster':
    case 'raster-dem':
      return withTiles(source, base, asking);
    case 'geojson':
      return typeof source.data === 'string'
        ? { ...source, data: allowedUrl(source.data, base, asking) }
        : source;
    default:
      throw new Refusal(`its source "${id}" is neither tiles nor GeoJSON`);
  }
}

function withAllowedUrls(
  { glyphs, sprite, ...style }: StyleSpecification,
  base: string,
  asking: Asking,
): StyleSpecification {
  const allowed = (url: string) => allowedUrl(url, base, asking);
  const sprites = Array.isArray(sprite)
    ? sprite.map((one) => ({ ...one, url: allowed(one.url) }))
    : sprite && allowed(sprite);
  return {
    ...style,
    ...(glyphs !== undefined && { glyphs: allowed(glyphs) }),
    ...(sprites !== undefined && { sprite: sprites }),
  };
}

function isTiled(source: SourceSpecification): source is TileSource {
  return ['vector', 'raster', 'raster-dem'].includes(source.type);
}
