import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import type { Kit } from '../../src/build/publish/kit';
import { expect, test, type AtlasDriver } from './driver';
import { KENYA } from './kenya';
import { servePlainly } from './plain-server';

const ARTICLE = 'Snow on the pass';
const UNQUOTED = 'Nobody was surprised by the weather, and the drivers slept for two nights.';
const TEXT = [
  ARTICLE,
  `Lorries reached Shusha before dark. The column had waited in Goris. ${UNQUOTED}`,
  'Baku denies that the Lachin corridor is closed. Bread was handed out, and children sang.',
].join('\n\n');
const TITLE = 'Ձյունը </script><b>"pass"</b>';
const SUMMARY = 'Where one article of snow takes place: </title> & "quoted".';

/** What a ZIP holds, by path; fails where a path could lead out of the folder it is unpacked into. */
function unpack(zip: Uint8Array): Record<string, Uint8Array> {
  const files = unzipSync(zip);
  for (const path of Object.keys(files)) {
    expect(path).toMatch(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/);
    expect(path.split('/')).not.toContain('..');
  }
  return files;
}

/** The geodata of a site, read as a build reads it. */
function geodataOf(files: Record<string, Uint8Array>) {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  try {
    for (const [path, bytes] of Object.entries(files)) {
      if (!path.startsWith('geodata/')) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    return readGeodata(join(folder, 'geodata'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a reader publishes an article of their own as a site that any host serves', async ({
  atlas,
}) => {
  test.slow();
  await atlas.openPanel('?view=articles');
  await atlas.library.open();
  await atlas.library.paste(TEXT);
  await expect.poll(() => atlas.library.titles()).toEqual([ARTICLE]);
  const before = atlas.network.requests.length;
  const asked = () => atlas.network.requests.map(({ url }) => url).join('\n');
  expect(asked()).not.toMatch(/publish|geodata\//);
  await atlas.security.watch();
  await atlas.publishing.open();

  await atlas.publishing.press('Make the ZIP file');
  expect(await atlas.publishing.text()).toContain('Give your atlas a title.');
  await atlas.publishing.say('Snow \u202Eatlas', 'x'.repeat(700));
  expect(await atlas.publishing.text()).toContain('marks that cannot be seen');
  expect(await atlas.publishing.text()).toContain('That is 700 characters: 600 are the most.');
  await atlas.publishing.say(TITLE, SUMMARY);
  await atlas.publishing.choose(ARTICLE, false);
  expect(await atlas.publishing.text()).toContain('Choose at least one article.');
  await atlas.publishing.choose(ARTICLE, true);

  await atlas.publishing.press('Make the ZIP file');
  await atlas.publishing.press('Cancel');
  await expect.poll(() => atlas.publishing.text()).toContain('Cancelled. Nothing was saved.');

  const { name, bytes } = await atlas.publishing.make();
  expect(name).toBe('script-b-pass-b.zip');
  await expect.poll(() => atlas.publishing.text()).toContain('Saved as script-b-pass-b.zip');
  const again = await atlas.publishing.make();
  expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  // All that was asked for while it was made are files of this site; nothing was sent.
  expect(atlas.network.foreignRequests()).toEqual([]);
  expect(atlas.network.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true);
  expect(atlas.security.reports).toEqual([]);
  expect(atlas.network.problems).toEqual([]);
  expect(await atlas.measures.violations()).toEqual([]);

  const files = unpack(bytes);
  // What it holds to be published from in its turn is whole.
  const kit = JSON.parse(Buffer.from(files['publish.json']!).toString()) as Kit;
  const listed = [...Object.keys(kit.copied), ...kit.geodata.map((file) => `geodata/${file}`)];
  for (const file of listed) expect(files).toHaveProperty([file]);
  const geodata = geodataOf(files);
  expect(geodata.atlas.title).toBe(TITLE);
  const [article] = geodata.articles;
  const quoted = article!.excerpts.map(({ selectors }) => selectors[0].exact);
  expect(quoted.length).toBeGreaterThan(1);
  for (const quotation of quoted) expect(TEXT).toContain(quotation);
  expect(quoted.join('').length).toBeLessThanOrEqual(0.6 * article!.text.length);
  const all = Object.values(files).map((file) => Buffer.from(file));
  expect(all.some((file) => file.includes(UNQUOTED))).toBe(false);
  expect(all.some((file) => file.includes('azemedia-2023-01-19-s'))).toBe(false);

  const host = await servePlainly(files, '/people/anna/snow/');
  process.env.PUBLISHED_ATLAS_URL = host.url;
  try {
    await atlas.inFreshBrowser(async (published) => {
      await published.security.watch();
      await published.openMap('#map=12/39.7633/46.7512', 'published');
      expect(await published.title()).toBe(TITLE);
      expect(await published.text()).toContain(SUMMARY);
      await published.map.click();
      await expect.poll(() => published.popup.name()).toContain('Shusha');
      expect(await published.quotations()).toEqual(['Lorries reached Shusha before dark.']);
      await published.list.switchLayer('Shusha', false);
      await expect.poll(() => published.popup.name()).toBeNull();

      await published.open('?q=corridor', 'published');
      await expect.poll(() => published.text()).toContain('Lachin corridor is closed');
      await published.open('places/shusha/', 'published');
      expect(await published.quotations()).toEqual(['Lorries reached Shusha before dark.']);
      await published.open('places/', 'published');
      // With its place, and in its article.
      expect(new Set(await published.quotations())).toEqual(new Set(quoted));
      await published.open('licences/', 'published');
      expect(await published.text()).toContain('MIT');
      expect(published.network.foreignRequests()).toEqual([]);
      expect(published.security.reports).toEqual([]);
      expect(published.network.problems).toEqual([]);
      expect(await published.security.hasRun()).toBe(false);
    });
  } finally {
    await host.close();
  }
});

/** Adds the article and opens the dialog, filled in. */
async function begin(atlas: AtlasDriver): Promise<void> {
  await atlas.library.open();
  await atlas.library.paste(TEXT);
  await expect.poll(() => atlas.library.titles()).toEqual([ARTICLE]);
  await atlas.publishing.open();
  await atlas.publishing.say('Snow and roads', 'Three articles.');
}

test(
  'with the articles of the atlas beside it, all of them are in the site, and the tour',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openPanel('?view=articles');
    await begin(atlas);
    const mend = await atlas.faults.truncated('/assets/core-.*js');
    await atlas.publishing.press('Make the ZIP file');
    await expect
      .poll(() => atlas.publishing.text())
      .toMatch(/core-.* did not come as it was built/);
    await mend();

    await atlas.publishing.choose(/^Also the 2 articles/, true);
    const files = unpack((await atlas.publishing.make()).bytes);
    const { articles, tour } = geodataOf(files);
    expect(articles).toHaveLength(3);
    for (const { id } of tour!.steps) expect(files).toHaveProperty([`tour/${id}.png`]);
    const page = Buffer.from(files['places/index.html']!).toString();
    for (const { excerpts } of articles) {
      for (const { id } of excerpts) expect(page).toContain(`id="${id}"`);
    }
  },
);

test(
  'an article on Kenya is published on the map of the world',
  { tag: '@long' },
  async ({ atlas }) => {
    test.slow();
    await atlas.openPanel('?view=articles');
    await atlas.library.open();
    await atlas.library.paste(KENYA);
    await atlas.pressButton('Look for its places in the whole world');
    await expect.poll(() => atlas.text()).toContain('26 on this map');
    await atlas.publishing.open();
    await atlas.publishing.say('Dry years', 'Where it did not rain.');
    expect(await atlas.publishing.baseMap()).toMatch(/^The world/);
    const files = unpack((await atlas.publishing.make()).bytes);
    const { layers } = geodataOf(files);
    const located = layers.flatMap(({ features }) => features.filter(({ geometry }) => geometry));
    expect(located).toHaveLength(26);

    const host = await servePlainly(files, '/dry/');
    process.env.PUBLISHED_ATLAS_URL = host.url;
    try {
      await atlas.inFreshBrowser(async (published) => {
        await published.security.watch();
        await published.open('?place=garissa', 'published');
        await published.map.drawn();
        expect(published.address()).not.toContain('base=');
        await expect.poll(() => published.popup.name()).toContain('Garissa');
        const quotations = await published.quotations();
        expect(quotations.length).toBeGreaterThan(0);
        for (const quotation of quotations) expect(KENYA).toContain(quotation);
        expect(await published.map.credits()).toContain('Natural Earth');
        expect(published.network.foreignRequests()).toEqual([]);
        expect(published.security.reports).toEqual([]);
        expect(published.network.problems).toEqual([]);
        // Last, since what looks for violations draws in ways that the browser warns of.
        const [article] = Object.keys(files).filter((file) => /^articles\/.+\.html$/.test(file));
        const pages = ['?place=garissa', 'places/', 'places/garissa/', article!, 'licences/'];
        for (const page of pages) {
          await published.open(page, 'published');
          expect(await published.measures.violations()).toEqual([]);
        }
      });
    } finally {
      await host.close();
    }
  },
);

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test(
    'a site can be published again where one was before',
    { tag: '@long' },
    async ({ atlas }) => {
      await atlas.openPanel('?view=articles');
      await atlas.network.kept();
      await atlas.openPanel('?view=articles');
      await begin(atlas);
      const { bytes } = await atlas.publishing.make();
      await atlas.network.setOffline(true);
      await atlas.openPanel('?view=articles');
      await atlas.publishing.open();
      await atlas.publishing.say('Snow and roads', 'Three articles.');
      const again = await atlas.publishing.make();
      expect(Buffer.compare(again.bytes, bytes)).toBe(0);
    },
  );
});
