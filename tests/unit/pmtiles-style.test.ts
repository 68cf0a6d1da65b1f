import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveStyle } from '../../src/map/basemaps/pmtiles-style';
import { createArchive } from '../fixtures/create-archive';
import { startTileServer, tilePng, type TileServer } from '../fixtures/tile-server';

let server: TileServer;

beforeAll(async () => {
  server = await startTileServer({
    'images.pmtiles': await createArchive(tilePng()),
    'protomaps.pmtiles': await createArchive(new Uint8Array(1), {
      layers: ['earth', 'water', 'roads', 'places'],
    }),
    'other.pmtiles': await createArchive(new Uint8Array(1), { layers: ['trees'] }),
    'page.pmtiles': new TextEncoder().encode('<!doctype html>'),
  });
});
afterAll(() => server.close());

const open = (path: string, theme: 'light' | 'dark' = 'light') =>
  archiveStyle(server.url + path, theme, [46.4, 39.3], {
    hosts: [],
    page: server.url,
    signal: new AbortController().signal,
  });

describe('a PMTiles archive', () => {
  test('of images is drawn as it is', async () => {
    const style = await open('well/images.pmtiles');
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.layers.map(({ type }) => type)).toEqual(['raster']);
    expect(style.sources.archive).toMatchObject({
      tiles: [`pmtiles://${server.url}well/images.pmtiles/{z}/{x}/{y}`],
      minzoom: 0,
      maxzoom: 2,
    });
  });

  test.each(['light', 'dark'] as const)(
    'in Protomaps’ layers is drawn as theirs, %s',
    async (theme) => {
      const style = await open('well/protomaps.pmtiles', theme);
      expect(validateStyleMin(style)).toEqual([]);
      const drawn = style.layers.flatMap((one) =>
        'source-layer' in one ? one['source-layer'] : [],
      );
      expect(drawn).toEqual(expect.arrayContaining(['earth', 'water', 'roads', 'places']));
    },
  );

  test('needs no letters and no icons of another server', async () => {
    const style = await open('well/protomaps.pmtiles');
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    expect(JSON.stringify(style)).not.toContain('icon-image');
  });

  test.each([
    ['well/other.pmtiles', 'it holds trees, and not the layers of Protomaps’ base map'],
    ['well/page.pmtiles', 'it is no PMTiles archive'],
    ['well/nothing.pmtiles', 'answered 404'],
    ['whole/images.pmtiles', 'sends no part of a file, or has no such file'],
  ])('is refused where it cannot be drawn: %s', async (path, words) => {
    await expect(open(path)).rejects.toThrow(words);
  });
});
