import { join } from 'node:path';
import { expect, test } from './driver';
import { serveOtherBuild } from './other-build';
import { differingPixels } from './picture';
import { quotedOf } from './quotes';

const SECOND_GEODATA = join(import.meta.dirname, '../fixtures/second-atlas');

let site: Awaited<ReturnType<typeof serveOtherBuild>>;
test.beforeAll(async () => {
  site = await serveOtherBuild(SECOND_GEODATA);
  process.env.SECOND_ATLAS_URL = site.url;
});
test.afterAll(() => site.close());

const BRIDGE = '#map=12/13.5/-15.57';

test('a second atlas has its own name, places, date and sources', async ({ atlas }) => {
  await atlas.openMap('', 'second-atlas');
  expect(await atlas.title()).toContain('Bridge Atlas');
  const text = await atlas.text();
  expect(text).toContain('February 2019');
  expect(text).toContain('Drawn by hand for tests');
  expect(text).not.toContain('OpenStreetMap');
  expect(atlas.network.foreignRequests()).toEqual([]);
  expect(atlas.network.problems).toEqual([]);
});

test('in a second atlas a click on the map, and on the list, opens what is said there', async ({
  atlas,
}) => {
  await atlas.openMap(`?layers=bridge,towns${BRIDGE}`, 'second-atlas');
  await atlas.map.click();
  await expect.poll(() => atlas.popup.name()).toContain('Senegambia Bridge');
  expect(await atlas.quotations()).toEqual(quotedOf('senegambia-bridge', SECOND_GEODATA));
  await atlas.list.choose('Farafenni');
  await expect.poll(() => atlas.popup.name()).toContain('Farafenni');
  expect(await atlas.quotations()).toEqual(quotedOf('farafenni', SECOND_GEODATA));
});

test('what content says twice stands twice: looks of a layer, headings, replies, figures', async ({
  atlas,
}) => {
  await atlas.openPanel('?place=senegambia-bridge', 'second-atlas');
  expect(await atlas.list.legend('Mills')).toEqual(['village', 'village', 'site']);
  const twice = (text: string, words: string) => text.split(words).length - 1;
  await expect.poll(async () => twice(await atlas.popup.text(), 'The ferrymen')).toBe(2);
  expect(twice(await atlas.popup.text(), 'as long as before')).toBe(4);
  await atlas.press('Escape');
  await atlas.pressButton('About');
  await expect.poll(async () => twice(await atlas.text(), 'What this map is')).toBe(2);
  expect(atlas.network.problems).toEqual([]);
});

test('a click on any point of a place of several opens it', { tag: '@long' }, async ({ atlas }) => {
  for (const at of ['13.35/-15.8', '13.35/-15.7']) {
    await atlas.openMap(`#map=12/${at}`, 'second-atlas');
    await atlas.map.click();
    await expect.poll(() => atlas.popup.name()).toBe('Wind Pumps');
  }
});

test('a name without a blank, however long, stays inside what it stands in', async ({ atlas }) => {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    await atlas.resize(width, height);
    await atlas.openPanel('?place=long-name', 'second-atlas');
    expect(await atlas.measures.overflowing('[role=dialog]')).toEqual([]);
    expect(await atlas.measures.overflowing('#places')).toEqual([]);
    expect(await atlas.measures.overflowsSideways()).toBe(false);
  }
  await atlas.open('places/long-name/', 'second-atlas');
  expect(await atlas.measures.overflowsSideways()).toBe(false);
});

test(
  'in a second atlas a layer leaves the map and comes back',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap(BRIDGE, 'second-atlas');
    const before = await atlas.map.picture();
    await atlas.list.switchLayer('Senegambia Bridge', false);
    await expect
      .poll(async () => differingPixels(before, await atlas.map.picture()))
      .toBeGreaterThan(60);
    await atlas.list.switchLayer('Senegambia Bridge', true);
    await expect
      .poll(async () => differingPixels(before, await atlas.map.picture()))
      .toBeLessThan(10);
  },
);
