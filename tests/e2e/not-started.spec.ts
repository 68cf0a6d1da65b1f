import { join } from 'node:path';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openBuilt } from '../../scripts/build.mjs';
import { expect, test } from './driver';
import { FrameDriver } from './frame-driver';
import { serveOtherSite } from './other-site';
import { createOwnSite } from './own-site';

const LINE = 'The script of this page has not started. Corridor Atlas as text';
const INDEX = 'assets/atlas-[^/]*\\.json';

/** A list with one thing twice, which no page can be made of. */
const twice = ({ atlas: { layers } }: { atlas: { layers: unknown[] } }) =>
  void layers.push(layers[0]);

test('a script that does not come leaves a page to read, and a line that leads to all of it', async ({
  atlas,
}) => {
  await atlas.faults.missing('assets/core-[^/]*\\.js');
  await atlas.open();
  expect(await atlas.text()).toContain('Zangezur route');
  expect(await atlas.linkIsVisible('Corridor Atlas as text')).toBe(false);
  await atlas.faults.hurryAnimations();
  await expect.poll(() => atlas.linkIsVisible('Corridor Atlas as text')).toBe(true);
  expect(await atlas.text()).toContain(LINE);
  expect(await atlas.text()).not.toMatch(/is loading/);
  await atlas.follow('Corridor Atlas as text');
  expect(await atlas.text()).toContain('Layers and their places');
});

test('a script that fails while the page comes alive leaves it as it was, and says so at once', async ({
  atlas,
}) => {
  await atlas.faults.changed(INDEX, twice);
  await atlas.open();
  await expect.poll(() => atlas.linkIsVisible('Corridor Atlas as text')).toBe(true);
  expect(await atlas.text()).toContain('Choose a place to read');
  expect(await atlas.text()).not.toMatch(/is loading/);
});

test('a script that comes late takes the line away', { tag: '@long' }, async ({ atlas }) => {
  const release = await atlas.openBefore('assets/core-[^/]*\\.js');
  await atlas.faults.hurryAnimations();
  await expect.poll(() => atlas.linkIsVisible('Corridor Atlas as text')).toBe(true);
  release();
  await atlas.map.drawn();
  expect(await atlas.linkIsVisible('Corridor Atlas as text')).toBe(false);
});

test('data that does not come is told in one line, not in two', async ({ atlas }) => {
  await atlas.faults.missing(INDEX);
  await atlas.open();
  await expect.poll(() => atlas.text()).toContain('The places could not be loaded');
  await atlas.faults.hurryAnimations();
  await expect.poll(() => atlas.text()).not.toMatch(/is loading/);
  expect(await atlas.linkIsVisible('Corridor Atlas as text')).toBe(false);
});

test(
  'in a frame that may run scripts and nothing else the map can be read, with a link',
  { tag: '@long' },
  async ({ page }) => {
    const url = `${process.env.ATLAS_URL}embed/`;
    const site = await serveOtherSite(`<iframe sandbox="allow-scripts" src="${url}"></iframe>`);
    const frame = new FrameDriver(page);
    try {
      await page.goto(site.url);
      await expect.poll(() => frame.text()).toContain(LINE);
      expect(await frame.text()).toContain('Khankendi');
      // Its style sheet has come: what the drawing says is seen.
      expect(await frame.background('.not-started')).not.toBe('rgba(0, 0, 0, 0)');
    } finally {
      await site.close();
    }
  },
);

test(
  'the build opens what it built: a page that fails ends it with the reason',
  { tag: '@long' },
  async () => {
    const site = await createOwnSite();
    try {
      expect(await openBuilt(site.folder)).toEqual([]);
      const [name] = readdirSync(join(site.folder, 'assets')).filter((file) =>
        /^atlas-.*\.json$/.test(file),
      );
      const file = join(site.folder, 'assets', name!);
      const atlas = JSON.parse(readFileSync(file, 'utf8'));
      twice(atlas);
      writeFileSync(file, JSON.stringify(atlas));
      expect(await openBuilt(site.folder)).toContainEqual(
        expect.stringMatching(/^\/: .*each_key_duplicate/),
      );
    } finally {
      await site.close();
    }
  },
);
