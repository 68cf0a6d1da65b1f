import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArchive } from '../fixtures/create-archive';
import { createArchiveBase, createReliefBase, createStyleBase } from '../fixtures/create-base-maps';
import { startTileServer, TILE_COLOUR, tilePng, type TileServer } from '../fixtures/tile-server';
import { expect, test } from './driver';
import { serveOtherBuild } from './other-build';
import { differingPixels, pixelsOf } from './picture';

/** How a server fails, and what a reader is told of it. */
const FAILURES = {
  missing: 'answered 404',
  broken: 'sent something else than JSON',
  tileless: 'answered 503',
  silent: 'did not answer within 8 seconds',
};

let tiles: TileServer;
let site: Awaited<ReturnType<typeof serveOtherBuild>>;

test.beforeAll(async () => {
  tiles = await startTileServer();
  const hosts = [tiles.host];
  const styled = (id: string) =>
    createStyleBase({ id, title: id, light: `${tiles.url}${id}/style.json`, hosts });
  const baseMaps = [
    ...['well', 'slowly', ...Object.keys(FAILURES)].map(styled),
    createReliefBase({ tiles: `${tiles.url}well/heights/{z}/{x}/{y}.png`, hosts }),
    createArchiveBase({ file: 'dropped-in.pmtiles' }),
  ];
  const archive = await createArchive(tilePng());
  const geodata = mkdtempSync(join(tmpdir(), 'base-maps-'));
  cpSync('geodata', geodata, { recursive: true });
  writeFileSync(join(geodata, 'basemaps.json'), JSON.stringify(baseMaps));
  site = await serveOtherBuild(geodata, { 'dropped-in.pmtiles': archive });
  rmSync(geodata, { recursive: true });
  process.env.ATLAS_BASE_MAPS_URL = site.url;
});

test.afterAll(async () => {
  await site.close();
  await tiles.close();
});

test(
  'another base map comes when it is chosen, and all that was chosen stays',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('?place=shusha#map=11/39.95/46.9', 'base-maps');
    const before = await atlas.map.picture();
    expect(atlas.network.foreignRequests()).toEqual([]);
    expect(pixelsOf(before, TILE_COLOUR)).toBe(0);

    await atlas.list.switchLayer('Khankendi', false);
    await atlas.map.chooseBase('well');
    await expect.poll(() => atlas.status()).toBe('Base map: well');
    await atlas.map.drawn();
    await expect
      .poll(async () => pixelsOf(await atlas.map.picture(), TILE_COLOUR))
      .toBeGreaterThan(9999);
    expect(new Set(atlas.network.foreignRequests().map(({ host }) => host))).toEqual(
      new Set([tiles.host]),
    );
    // The atlas's own names are set in its own fonts.
    expect(tiles.asked.filter((path) => path.endsWith('.pbf'))).toEqual([]);
    expect(await atlas.map.credits()).toMatch(/^A mapper \| © OpenStreetMap contributors/);
    expect(await atlas.popup.name()).toContain('Shusha');
    expect(await atlas.list.layerIsOn('Khankendi')).toBe(false);

    await atlas.list.switchLayer('Khankendi', true);
    await atlas.map.chooseBase('Built-in');
    await expect
      .poll(async () => differingPixels(before, await atlas.map.picture()))
      .toBeLessThan(10);
  },
);

test(
  'a place on another base map answers to a click, and is marked on it',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('?base=well#map=12/39.7633/46.7512', 'base-maps');
    await expect.poll(() => atlas.status()).toBe('Base map: well');
    await atlas.map.drawn();
    const before = await atlas.map.picture();
    await atlas.map.click();
    await expect.poll(() => atlas.popup.name()).toContain('Shusha');
    expect(differingPixels(before, await atlas.map.picture())).toBeGreaterThan(60);
    expect(atlas.address()).toContain('base=well');
  },
);

test(
  'a base map that does not come leaves the built-in one, and one line says so',
  { tag: '@long' },
  async ({ atlas }) => {
    test.slow();
    await atlas.openMap('#map=9/39.30/47.11', 'base-maps');
    const before = await atlas.map.picture();
    for (const [manner, words] of Object.entries(FAILURES)) {
      await atlas.map.chooseBase(manner);
      await expect
        .poll(() => atlas.status())
        .toBe(`${manner} is not shown: ${tiles.host} ${words}. The built-in map is shown instead.`);
      expect(await atlas.map.baseIsChosen('Built-in')).toBe(true);
      await atlas.pressButton('Close the note');
      await expect
        .poll(async () => differingPixels(before, await atlas.map.picture()))
        .toBeLessThan(10);
    }

    await atlas.map.chooseBase('slowly');
    await expect.poll(() => atlas.status()).toBe('Base map: slowly');
    await expect
      .poll(async () => pixelsOf(await atlas.map.picture(), TILE_COLOUR))
      .toBeGreaterThan(9999);
  },
);

test('hills are shaded on the built-in map', { tag: '@long' }, async ({ atlas }) => {
  await atlas.openMap('#map=9/39.30/47.11', 'base-maps');
  const before = await atlas.map.picture();
  await atlas.map.chooseBase('Relief');
  await expect.poll(() => atlas.status()).toBe('Base map: Relief');
  await expect
    .poll(async () => differingPixels(before, await atlas.map.picture()))
    .toBeGreaterThan(9999);
  expect(await atlas.map.credits()).toContain('GeoNames');
});

test(
  'an archive beside the page is a base map that asks no other server',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('?base=archive', 'base-maps');
    await expect.poll(() => atlas.status()).toBe('Base map: Archive');
    await expect
      .poll(async () => pixelsOf(await atlas.map.picture(), TILE_COLOUR))
      .toBeGreaterThan(9999);
    expect(atlas.network.foreignRequests()).toEqual([]);
  },
);
