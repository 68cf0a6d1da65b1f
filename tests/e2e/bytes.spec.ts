import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  ARTICLE_BUDGET,
  FIRST_VIEW_BUDGET,
  ownBytes,
  PANEL_BUDGET,
} from '../../scripts/bench/built-bytes';
import { expect, test } from './driver';

const DIST = join(import.meta.dirname, '../../dist');

test('the panel answers with no more of our own JavaScript than its budget', () => {
  expect(ownBytes(DIST).panel).toBeGreaterThan(10_000);
  expect(ownBytes(DIST).panel).toBeLessThanOrEqual(PANEL_BUDGET);
});

test('the first view, map and all, has no more of our own JavaScript than its budget', () => {
  const { panel, map } = ownBytes(DIST);
  expect(map).toBeGreaterThan(1_000);
  expect(panel + map).toBeLessThanOrEqual(FIRST_VIEW_BUDGET);
});

test('MapLibre’s code comes once: its worker shares the map’s', () => {
  const assets = join(DIST, 'assets');
  const [worker] = readdirSync(assets).filter((name) => /^maplibre-gl-worker-.*\.js$/.test(name));
  expect(statSync(join(assets, worker!)).size).toBeLessThan(50_000);
});

test('an article of the reader’s own is searched with no more than its budget', async ({
  atlas,
}) => {
  await atlas.openPanel('?view=articles');
  expect(await atlas.articles.mentions()).not.toEqual([]);
  await atlas.network.fetchedAhead();
  const before = new Set(atlas.network.requests.map(({ url }) => url));
  await atlas.library.open();
  await atlas.library.paste('On the way\n\nThe road from Khankendi to Goris passes Lachin.');
  await expect.poll(() => atlas.library.titles()).toEqual(['On the way']);
  const after = new Set(atlas.network.requests.map(({ url }) => url));
  const files = [...after].filter((url) => !before.has(url)).map((url) => new URL(url).pathname);
  expect(files).toContainEqual(expect.stringMatching(/gazetteer/));
  const sizes = files.map((file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(ARTICLE_BUDGET);
});
