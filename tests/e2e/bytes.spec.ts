import { expect, test } from '@playwright/test';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_VIEW_BUDGET, ownBytes, PANEL_BUDGET } from '../../scripts/bench/built-bytes';

// Of the built files alone: no browser is asked.

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
