import type { RasterSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBaseMap } from '../../src/map/basemaps/open-base-map';
import type { BaseMap } from '../../src/domain/atlas/base-map';
import { buildStyle } from '../../src/map/style/build-style';
import { createReliefBase, createStyleBase } from '../fixtures/create-base-maps';
import { createStyleOptions } from '../fixtures/create-style-options';
import { createForeignStyle, startTileServer, type TileServer } from '../fixtures/tile-server';

const tiles: RasterSourceSpecification = { type: 'raster', tiles: ['{z}/{x}/{y}.png'] };

/** What is wrong in each, and what a reader is told of it. */
const FAULTS: Record<string, [style: unknown, words: string]> = {
  'no style at all': [{ hello: 'world' }, 'sent no style (version 8, with sources and layers)'],
  'an old style': [createForeignStyle({ version: 7 as 8 }), 'sent no style'],
  'a style that MapLibre would refuse': [
    createForeignStyle({ layers: [{ id: 'x', type: 'line', source: 'nowhere' }] }),
    'its style is not valid: layers[0]: source "nowhere" not found',
  ],
  'a style with letters from elsewhere': [
    createForeignStyle({ glyphs: 'https://letters.test/{fontstack}/{range}.pbf' }),
    'it also asks for https://letters.test/{fontstack}/{range}.pbf, which is on none of its hosts',
  ],
  'a style with pictures from elsewhere': [
    createForeignStyle({ sprite: [{ id: 'a', url: 'https://icons.test/a' }] }),
    'it also asks for https://icons.test/a',
  ],
  'a style with shapes from elsewhere': [
    createForeignStyle({
      sources: { places: { type: 'geojson', data: '//shapes.test/a' } },
      layers: [],
    }),
    'it also asks for http://shapes.test/a',
  ],
  'a style with tiles from elsewhere': [
    createForeignStyle({
      sources: { tiles: { ...tiles, tiles: ['https://t.test/{z}'] } },
      layers: [],
    }),
    'it also asks for https://t.test/{z}',
  ],
  'a style with URLs of a scheme of its own': [
    createForeignStyle({ sprite: 'mapbox://sprites/a' }),
    'mapbox://',
  ],
  'a style that names no tiles': [
    createForeignStyle({ sources: { tiles: { type: 'vector' } } }),
    'names no tiles',
  ],
  'a style with a film': [
    createForeignStyle({ sources: { a: { type: 'video', urls: [], coordinates: [] as never } } }),
    'its source "a" is neither tiles nor GeoJSON',
  ],
  'a map of another country': [
    createForeignStyle({
      sources: { tiles: { ...tiles, bounds: [0, 0, 9, 9] } },
      layers: [{ id: 'tiles', type: 'raster', source: 'tiles' }],
    }),
    'it does not cover this map',
  ],
};

const documents = Object.fromEntries(
  Object.entries(FAULTS).map(([name, [style]]) => [encodeURIComponent(name), style]),
);

let server: TileServer;

beforeAll(async () => {
  server = await startTileServer(documents);
});
afterAll(() => server.close());

const open = (baseMap: BaseMap, changes = {}) =>
  openBaseMap(baseMap, {
    theme: 'light',
    at: [46.4, 39.3],
    page: 'https://atlas.test/',
    signal: new AbortController().signal,
    ...changes,
  });

const style = (manner: string, changes = {}) =>
  createStyleBase({
    light: `${server.url}${manner}/style.json`,
    hosts: [server.host],
    ...changes,
  });

const relief = (manner: string) =>
  createReliefBase({
    tiles: `${server.url}${manner}/heights/{z}/{x}/{y}.png`,
    hosts: [server.host],
  });

describe('a base map comes', () => {
  test.each(['well', 'slowly'])('from a server that answers %s', async (manner) => {
    const { drawn, options } = await open(style(manner));
    const own = buildStyle(createStyleOptions());
    expect(options).toEqual({ theme: 'light', onForeignStyle: true });
    expect(drawn(own).sources['base:tiles']).toEqual({
      type: 'raster',
      tileSize: 256,
      tiles: [`${server.url}${manner}/{z}/{x}/{y}.png`],
      maxzoom: 10,
      attribution: '<a href="https://mapper.test/">A mapper</a>',
    });
  });

  test('with one tile of the middle of the view tried', async () => {
    await open(style('well'));
    expect(server.asked.at(-1)).toBe('/well/8/160/97.png');
  });

  test('for the night where it has a style for it, and else by day', async () => {
    const dark = `${server.url}well/style.json`;
    expect((await open(style('well', { dark }), { theme: 'dark' })).options.theme).toBe('dark');
    expect((await open(style('well'), { theme: 'dark' })).options.theme).toBe('light');
  });

  test('as heights under the built-in map', async () => {
    const { options, drawn } = await open(relief('well'));
    expect(options.relief?.source).toMatchObject({ type: 'raster-dem', encoding: 'terrarium' });
    const own = buildStyle(createStyleOptions(options));
    expect(drawn(own)).toBe(own);
  });
});

describe('a base map is refused, in words for the reader,', () => {
  test.each([
    ['missing', 'answered 404'],
    ['broken', 'sent something else than JSON'],
    ['tileless', 'answered 503'],
  ])('where its server is %s', async (manner, words) => {
    await expect(open(style(manner))).rejects.toThrow(`${server.host} ${words}`);
  });

  test.each(Object.keys(FAULTS))('where it is %s', async (name) => {
    const light = `${server.url}well/${encodeURIComponent(name)}`;
    const words = FAULTS[name]![1];
    await expect(open(style('well', { light }))).rejects.toThrow(words);
  });

  test('where nothing answers', async () => {
    const patient = open(style('silent'), { patience: 0.2 });
    await expect(patient).rejects.toThrow(`${server.host} did not answer within 0.2 s`);
  });

  test('where no server is', async () => {
    const gone = await startTileServer();
    await gone.close();
    const baseMap = createStyleBase({ light: `${gone.url}well/style.json`, hosts: [gone.host] });
    await expect(open(baseMap)).rejects.toThrow(`${gone.host} cannot be reached`);
  });

  test('where heights do not come', async () => {
    await expect(open(relief('missing'))).rejects.toThrow(`${server.host} answered 404`);
  });

  test('where it would ask a host that the setting does not name', async () => {
    const before = server.asked.length;
    await expect(open(style('well', { hosts: ['tiles.test'] }))).rejects.toThrow(
      'which is on none of its hosts',
    );
    expect(server.asked).toHaveLength(before);
  });
});

test('an opening that the reader gave up ends with the reader’s reason', async () => {
  const choice = new AbortController();
  const opening = open(style('silent'), { signal: choice.signal });
  choice.abort();
  await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
});
