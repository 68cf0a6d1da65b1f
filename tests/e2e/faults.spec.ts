import { expect, test } from './driver';
import { createOwnSite } from './own-site';
import { differingPixels } from './picture';
import { quotedOf } from './quotes';

const MAP_CODE = 'map-view-[^/]*\\.js';
const MAP_WORKER = 'maplibre-gl-worker';
const TILES = '/tiles-[^/]*/';
/** [lng, lat]. */
const KHANKENDI: [number, number] = [46.7511, 39.8182];

test.describe('the map’s code', () => {
  test('is not found: the panel works, and the map comes when it is tried again', async ({
    atlas,
  }) => {
    const mend = await atlas.faults.missing(MAP_CODE);
    await atlas.open();
    await expect.poll(() => atlas.text()).toContain('The map could not start');
    await atlas.list.choose('Khankendi');
    await expect.poll(() => atlas.quotations()).toEqual(quotedOf('khankendi'));
    await atlas.press('Escape');

    await atlas.pressButton('Try again');
    await expect.poll(() => atlas.text()).toContain('The map could not start');
    await mend();
    await atlas.pressButton('Try again');
    await atlas.map.drawn();
    expect(await atlas.text()).not.toContain('could not start');
  });

  test('hangs: the page says so after a while, and asks once more when it is told to', async ({
    atlas,
  }) => {
    await atlas.faults.holdClock();
    const mend = await atlas.faults.stalled(MAP_CODE);
    await atlas.open('?place=khankendi');
    await expect.poll(() => atlas.popup.name()).toContain('Khankendi');
    await atlas.press('Escape');
    expect(await atlas.text()).toContain('The map is loading.');
    await atlas.faults.later(30);
    await expect.poll(() => atlas.text()).toContain('The map takes long to arrive.');
    await atlas.faults.tryAgain();
    await expect.poll(() => atlas.text()).toContain('The map is loading.');
    await mend();
    await expect.poll(() => atlas.text()).not.toContain('The map is loading.');
  });
});

test('the map’s worker fails: one line says so, and every place can be read', async ({ atlas }) => {
  await atlas.faults.missing(MAP_WORKER);
  await atlas.open();
  await expect.poll(() => atlas.text()).toContain('The map could not');
  await atlas.list.choose('Khankendi');
  await expect.poll(() => atlas.quotations()).toEqual(quotedOf('khankendi'));
});

for (const fault of ['missing', 'truncated'] as const) {
  test(
    `some of the base map is ${fault}: the rest is drawn, a line says so, and it comes later`,
    { tag: '@long' },
    async ({ atlas }) => {
      const mend = await atlas.faults[fault](TILES);
      await atlas.openMap('?place=khankendi');
      await expect
        .poll(() => atlas.text())
        .toContain('could not draw everything: a part of the base map');
      expect(await atlas.quotations()).toEqual(quotedOf('khankendi'));
      await atlas.press('Escape');
      const hole = await atlas.map.picture();
      await mend();
      await atlas.press('Escape');
      await atlas.openMap('?place=khankendi');
      await atlas.press('Escape');
      expect(differingPixels(hole, await atlas.map.picture())).toBeGreaterThan(10_000);
    },
  );
}

test('some of the map’s data hangs: the page says so after a while, and the panel works', async ({
  atlas,
}) => {
  await atlas.faults.holdClock();
  await atlas.faults.stalled(TILES);
  await atlas.open('?place=khankendi');
  await expect.poll(() => atlas.popup.name()).toContain('Khankendi');
  await atlas.faults.later(30);
  await expect.poll(() => atlas.text()).toContain('The map takes long to arrive.');
});

test('the shortcuts do not come: a line says so, and they can be asked for again', async ({
  atlas,
}) => {
  const mend = await atlas.faults.missing('/assets/Shortcuts-');
  await atlas.openPanel();
  await atlas.pressButton('Map');
  await atlas.pressButton('Keyboard shortcuts');
  await expect.poll(() => atlas.text()).toContain('The shortcuts could not be loaded.');
  await mend();
  await atlas.pressButton('Keyboard shortcuts');
  await expect.poll(() => atlas.popup.name()).toBe('Keyboard shortcuts');
});

test(
  'the network goes while the map is on its way: another try when it is back',
  { tag: '@long' },
  async ({ atlas }) => {
    const release = await atlas.openWithout(MAP_CODE);
    // Until a place opens, other parts of the page may still be on their way, which are not the map's.
    await expect(async () => {
      await atlas.list.choose('Shusha');
      expect(await atlas.popup.name()).toContain('Shusha');
    }).toPass();
    await atlas.press('Escape');
    await atlas.network.setOffline(true);
    release();
    await expect.poll(() => atlas.text()).toContain('The map could not start');
    await atlas.network.setOffline(false);
    await atlas.pressButton('Try again');
    await atlas.map.drawn();
  },
);

test.describe('where the map moves,', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test(
    'the graphics context goes during a flight, and comes back at its end',
    { tag: '@long' },
    async ({ atlas }) => {
      await atlas.openMap('#map=10/38.9/45.5');
      await atlas.list.choose('Khankendi');
      await atlas.map.loseGraphics(true);
      await expect.poll(() => atlas.map.isBusy()).toBe(false);
      expect(await atlas.popup.name()).toContain('Khankendi');
      await atlas.press('Escape');
      await atlas.map.clickAt(KHANKENDI);
      await expect.poll(() => atlas.popup.name()).toContain('Khankendi');
    },
  );
});

test(
  'a thousand presses of layers and places end in what the last ones chose',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap();
    const layers = await atlas.faults.pressAtRandom(1000, 20230119);
    await atlas.map.drawn();
    const name = await atlas.popup.name();

    await atlas.share.open();
    const link = new URL(await atlas.share.field('Link'));
    await atlas.press('Escape');
    // By key: the last popup may lie over the button.
    await atlas.tabTo('Show all');
    await atlas.press('Enter');
    await atlas.map.drawn();
    const seen = await atlas.map.picture();
    // The address may be late: browsers take only so many changes at once.
    await expect.poll(() => atlas.address()).toContain(link.search);

    await atlas.openMap(atlas.address());
    expect(await atlas.popup.name()).toBe(name);
    for (const [title, on] of layers) {
      expect(await atlas.list.layerIsOn(title), title).toBe(on);
    }
    await atlas.tabTo('Show all');
    await atlas.press('Enter');
    await atlas.map.drawn();
    const share = differingPixels(await atlas.map.picture(), seen) / (seen.width * seen.height);
    expect(share).toBeLessThan(0.002);
  },
);

test.describe('a site that was kept, and has changed on its server', () => {
  test.use({ serviceWorkers: 'allow' });

  test('works from what was kept, to the last view', { tag: '@long' }, async ({ atlas }) => {
    const site = await createOwnSite();
    try {
      await atlas.open(site.url);
      await atlas.network.kept();
      site.publish();
      site.withdraw('assets');
      await atlas.open(`${site.url}?place=khankendi`);
      await atlas.map.drawn();
      expect(await atlas.quotations()).toEqual(quotedOf('khankendi'));
      await atlas.press('?');
      await expect.poll(() => atlas.text()).toContain('opens this from anywhere');
      await atlas.press('Escape');
      await atlas.share.open();
      expect(await atlas.share.field('Link')).toContain('place=khankendi');
    } finally {
      await site.close();
    }
  });
});
