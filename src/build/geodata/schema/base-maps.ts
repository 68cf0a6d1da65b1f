import * as v from 'valibot';
import { BUILT_IN, WORLD, type BaseMap, type WorldBaseMap } from '../../../domain/atlas/base-map';
import {
  exactObject,
  atLeastOne,
  wholeNumber,
  HttpUrl,
  Id,
  SourceSchema,
} from '../../../library/schema/values';
import { Text } from './text';

const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

/** A page that came safely may not ask unsafely; this machine alone is safe without. */
const SafeUrl = v.pipe(
  HttpUrl,
  v.check((url) => {
    if (!URL.canParse(url)) return true;
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(hostname);
  }, 'an https URL'),
);

const TileUrl = v.pipe(
  SafeUrl,
  v.check((url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)), '{z}, {x} and {y}'),
);

const common = {
  id: v.pipe(
    Id,
    v.check((id) => id !== BUILT_IN, `another id than "${BUILT_IN}", which is the default’s`),
    v.check((id) => id !== WORLD, `another id than "${WORLD}", which the map of the world has`),
  ),
  title: Text,
  hosts: v.array(v.pipe(v.string(), v.regex(HOST, 'a host such as "tiles.example.org"'))),
  credits: atLeastOne(SourceSchema, 'credit'),
};

const BaseMapSchema = v.pipe(
  v.variant('type', [
    exactObject({
      ...common,
      type: v.literal('style'),
      light: SafeUrl,
      dark: v.optional(SafeUrl),
    }),
    exactObject({
      ...common,
      type: v.literal('relief'),
      tiles: TileUrl,
      encoding: v.picklist(['terrarium', 'mapbox']),
      tileSize: wholeNumber(64, 1024),
      maxzoom: wholeNumber(0, 22),
    }),
    exactObject({
      ...common,
      type: v.literal('archive'),
      file: v.pipe(
        v.string(),
        v.check(
          (file) => file.endsWith('.pmtiles') && (!file.includes(':') || v.is(SafeUrl, file)),
          'a .pmtiles file by its path in public/ or by its URL',
        ),
      ),
    }),
  ]),
  v.check(
    (baseMap) => hostsIn(baseMap).every((host) => baseMap.hosts.includes(host)),
    'the host of each of its URLs among its "hosts"',
  ),
);

/** `basemaps.json`: what a reader may lay under the atlas, in the order of the picker. */
export const BaseMapsSchema = v.pipe(
  v.array(BaseMapSchema),
  v.check(
    (all) => new Set(all.map(({ id }) => id)).size === all.length,
    'an id of its own for each base map',
  ),
);

/** The hosts of its URLs; what is no URL is complained of where it stands. */
function hostsIn(baseMap: Exclude<BaseMap, WorldBaseMap>): string[] {
  const urls =
    baseMap.type === 'style'
      ? [baseMap.light, baseMap.dark ?? baseMap.light]
      : [baseMap.type === 'relief' ? baseMap.tiles : baseMap.file];
  return urls.flatMap((url) => (URL.canParse(url) ? new URL(url).host : []));
}
