import { expect, test, type AtlasDriver } from './driver';
import { createOwnSite, type OwnSite } from './own-site';
import { quotedOf } from './quotes';

test.use({ serviceWorkers: 'allow' });

test('after one visit the whole site is there without a network', async ({ atlas }) => {
  await atlas.security.watch();
  await atlas.open();
  await atlas.network.kept();
  await atlas.network.setOffline(true);

  await atlas.openMap('?place=khankendi');
  expect(await atlas.popup.name()).toContain('Khankendi');
  expect(await atlas.quotations()).toEqual(quotedOf('khankendi'));
  expect(await atlas.status()).toBe('');

  // Tiles that nobody has looked at yet.
  await atlas.openMap('#map=9/40.4/49.6');
  expect(await atlas.text()).not.toContain('could not draw everything');

  await atlas.open('places/shusha/');
  expect(await atlas.quotations()).toHaveLength(quotedOf('shusha').length);
  expect(atlas.network.problems).toEqual([]);
  expect(atlas.security.reports).toEqual([]);
});

test(
  'a new version is offered, and comes when it is taken',
  { tag: '@long' },
  async ({ atlas }) => {
    const site = await createOwnSite();
    try {
      await atlas.openPanel(site.url);
      await atlas.network.kept();
      site.publish();
      await atlas.reload();
      await expect.poll(() => atlas.text()).toContain('A new version of this site is here.');
      await expect.poll(() => atlas.status()).toBe('A new version of this site is here');
      await atlas.pressButton('Open it');
      await expect.poll(() => atlas.text()).not.toContain('A new version of this site is here.');
      expect(await atlas.text()).toContain('Choose a place to read');
    } finally {
      await site.close();
    }
  },
);

test.describe('a store that a captive portal or a broken line got at:', () => {
  let site: OwnSite;
  test.beforeEach(async () => {
    site = await createOwnSite();
  });
  test.afterEach(() => site.close());

  /** What can only work where every file is what was built. */
  async function worksWithoutNetwork(atlas: AtlasDriver): Promise<void> {
    await atlas.network.setOffline(true);
    await atlas.openMap(`${site.url}?place=khankendi`);
    expect(await atlas.quotations()).toEqual(quotedOf('khankendi'));
    await atlas.press('Escape');
    await atlas.pressButton('About');
    await expect.poll(() => atlas.text()).toContain('Quoted');
    await atlas.share.open();
    expect(await atlas.share.field('Link')).toContain('?');
  }

  for (const [what, how, names] of [
    ['pages, parts of the atlas, and tiles', 'portal', /\/(places|parts|tiles-[^/]*)\//],
    ['half of every script', 'half', /\.js$/],
  ] as const) {
    test(
      `${what}: the next visit works, and the one after it without a network`,
      { tag: '@long' },
      async ({ atlas }) => {
        site.spoil(names, how, 'worker');
        await atlas.openPanel(site.url);
        await expect.poll(() => site.spoilt()).toBeGreaterThan(0);
        await expect.poll(() => atlas.network.workers()).toBe('none');

        site.spoil(null);
        await atlas.openPanel(site.url);
        await atlas.network.kept();
        await worksWithoutNetwork(atlas);
      },
    );
  }

  test(
    'everything that is kept: the next visit works, and keeps it anew',
    { tag: '@long' },
    async ({ atlas }) => {
      await atlas.openPanel(site.url);
      await atlas.network.kept();
      await atlas.network.poisonStore();
      await atlas.openPanel(site.url);
      expect(await atlas.network.isServed()).toBe(true);
      await atlas.list.choose('Khankendi');
      await expect.poll(() => atlas.quotations()).toEqual(quotedOf('khankendi'));
    },
  );

  test(
    'everything that is kept, and a new version comes: it keeps nothing of that',
    { tag: '@long' },
    async ({ atlas }) => {
      await atlas.openPanel(site.url);
      await atlas.network.kept();
      await atlas.network.poisonStore();
      site.publish();
      await atlas.reload();
      await expect.poll(() => atlas.text()).toContain('A new version of this site is here.');
      await atlas.pressButton('Open it');
      await expect.poll(() => atlas.text()).not.toContain('A new version of this site is here.');
      await worksWithoutNetwork(atlas);
    },
  );

  test(
    'a tool that is used for the first time: it comes when it is asked for again',
    { tag: '@long' },
    async ({ atlas }) => {
      await atlas.openPanel(site.url);
      await atlas.network.kept();
      await atlas.openPanel(`${site.url}?view=articles`);
      site.spoil(/library-part/);
      await atlas.pressButton('Add an article');
      await expect.poll(() => atlas.text()).toContain('could not be loaded');
      expect((await atlas.network.store()).paths.join()).not.toContain('library-part');
      site.spoil(null);
      await atlas.openPanel(`${site.url}?view=articles`);
      await atlas.library.open();
      await expect
        .poll(async () => (await atlas.network.store()).paths.join())
        .toContain('library-part');
    },
  );
});

test(
  'a reader of the atlas keeps what the atlas needs; tools are kept once they are used',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openPanel();
    await atlas.network.kept();
    const { paths, bytes } = await atlas.network.store();
    expect(paths.join()).toMatch(/maplibre-gl-worker/);
    expect(paths.join()).not.toMatch(/pdf|docx|gazetteer|import-worker|library-part/);
    expect(bytes).toBeLessThan(4_500_000);
  },
);

test(
  'a reader who saves data is asked before anything is kept',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.network.saveData();
    await atlas.openPanel();
    await expect.poll(() => atlas.text()).toContain('Your browser saves data.');
    expect(await atlas.network.store()).toEqual({ paths: [], bytes: 0 });
    await atlas.pressButton('Keep it');
    await atlas.network.kept();
    expect((await atlas.network.store()).paths.length).toBeGreaterThan(50);
    expect(await atlas.text()).not.toContain('Your browser saves data.');
    await atlas.openPanel();
    expect(await atlas.text()).not.toContain('Your browser saves data.');
  },
);
