import { expect, test } from './driver';
import { serveLargeAtlas, type LargeAtlas } from './large-atlas';
import { differingPixels } from './picture';
import { quotedOf } from './quotes';

let large: LargeAtlas;
test.beforeAll(async () => {
  // It builds a site of its own.
  test.setTimeout(300_000);
  large = await serveLargeAtlas();
});
test.afterAll(() => large?.end());

test(
  'a place is quoted word for word, part by part, and found again by words and by date',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('', 'large-atlas');
    const { id, title } = large.place;
    const quoted = quotedOf(id, large.geodata);
    expect(await atlas.text()).not.toContain(quoted[0]!);

    await atlas.list.choose(title);
    await expect.poll(() => atlas.popup.name()).toContain(title);
    // A popup begins with the first quotations of each article.
    await expect.poll(async () => (await atlas.quotations()).length).toBeGreaterThan(20);
    expect(quoted).toEqual(expect.arrayContaining(await atlas.quotations()));
    await atlas.pressButton(`Show all ${quoted.length}`);
    expect((await atlas.quotations()).toSorted()).toEqual(quoted);

    await atlas.pressButton('Read in the article');
    await expect.poll(() => atlas.text()).toContain('Back to');
    await atlas.press('Escape');

    await atlas.search.type('ferryman orchard');
    await expect.poll(() => atlas.status()).toMatch(/^\d+ quotations$/);
    const count = parseInt(await atlas.status(), 10);
    expect(count).toBeGreaterThan(20);
    expect(await atlas.search.found()).toHaveLength(count);
    expect(atlas.network.problems).toEqual([]);
  },
);

test(
  'the list comes to hold every place, the first before the map is there',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.faults.stalled('/tiles-');
    await atlas.open('', 'large-atlas');
    await expect.poll(() => atlas.list.length()).toBe(100);
    const other = await atlas.newTab();
    await other.openPanel('', 'large-atlas');
    await expect.poll(() => other.list.length()).toBe(400);
  },
);

test(
  'a place that only a near view shows opens by a click on the map; its layer switches it off',
  { tag: '@long' },
  async ({ atlas }) => {
    const { id, title, layer, view } = large.far;
    await atlas.openMap(view, 'large-atlas');
    const before = await atlas.map.picture();
    await atlas.map.pointAt();
    await atlas.map.click();
    await expect.poll(() => atlas.popup.name()).toContain(title);
    await expect.poll(async () => (await atlas.quotations()).length).toBeGreaterThan(0);
    expect(quotedOf(id, large.geodata)).toEqual(expect.arrayContaining(await atlas.quotations()));

    await atlas.list.switchLayer(layer, false);
    await expect.poll(() => atlas.popup.name()).toBeNull();
    await atlas.map.pointAt(200, 200);
    await expect
      .poll(async () => differingPixels(before, await atlas.map.picture()))
      .toBeGreaterThan(60);
    await atlas.map.click();
    await expect.poll(() => atlas.popup.name()).toBeNull();
    expect(atlas.network.problems).toEqual([]);
  },
);

test(
  'a place that the first view does not list opens by a link and from the search, where it stands',
  { tag: '@long' },
  async ({ atlas }) => {
    const { id, title, layer } = large.far;
    await atlas.openMap(`?place=${id}&layers=`, 'large-atlas');
    expect(await atlas.popup.name()).toContain(title);
    expect(await atlas.text()).not.toContain('Not known here');
    expect(await atlas.list.isShownForPlace(layer)).toBe(true);

    await atlas.openMap('', 'large-atlas');
    await atlas.search.type(title);
    await atlas.search.choose(title);
    await expect.poll(() => atlas.popup.name()).toContain(title);
    await expect.poll(() => atlas.popup.isInsideMap()).toBe(true);
  },
);

test(
  'where the rest of the list is missing, list and map say so, and it comes later',
  { tag: '@long' },
  async ({ atlas }) => {
    const { title, view } = large.far;
    const mend = await atlas.faults.missing('/parts/list-');
    await atlas.openMap(view, 'large-atlas');
    const reason = '(the server answered with 404)';
    await expect
      .poll(() => atlas.text())
      .toContain(`The other places could not be loaded ${reason}.`);
    await atlas.map.click();
    await expect.poll(() => atlas.text()).toContain(`The places could not be loaded ${reason}.`);
    expect(await atlas.popup.name()).toBeNull();
    await mend();
    await atlas.map.click();
    await expect.poll(() => atlas.popup.name()).toContain(title);
    await expect.poll(() => atlas.list.length()).toBe(400);
  },
);

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test(
    'a place whose part came before anything was kept is quoted without a network too',
    { tag: '@long' },
    async ({ atlas }) => {
      const { id, title } = large.last;
      await atlas.openPanel(`?place=${id}`, 'large-atlas');
      await expect.poll(async () => (await atlas.quotations()).length).toBeGreaterThan(0);
      const quoted = await atlas.quotations();
      await atlas.network.kept();
      await atlas.network.keptParts();
      await atlas.network.setOffline(true);
      await atlas.openPanel(`?place=${id}`, 'large-atlas');
      await expect.poll(() => atlas.popup.name()).toContain(title);
      await expect.poll(() => atlas.quotations()).toEqual(quoted);
    },
  );
});

for (const fault of ['missing', 'truncated'] as const) {
  test(
    `where a part is ${fault}, the reader is told so and can try again`,
    { tag: '@long' },
    async ({ atlas }) => {
      const { title, id } = large.place;
      const reason =
        fault === 'missing' ? 'the server answered with 404' : 'the file did not come whole';
      const mend = await atlas.faults[fault]('/parts/places-');
      await atlas.openPanel('', 'large-atlas');
      await atlas.list.choose(title);
      const sentence = `The quotations could not be loaded (${reason}).`;
      await expect.poll(() => atlas.popup.text()).toContain(sentence);
      await expect.poll(() => atlas.status()).toBe(sentence);

      await mend();
      await atlas.pressButton('Try again');
      await expect.poll(async () => (await atlas.quotations()).length).toBeGreaterThan(20);
      expect(quotedOf(id, large.geodata)).toEqual(expect.arrayContaining(await atlas.quotations()));
    },
  );
}

test(
  'where the data of the first view is missing, what was drawn stays, and another try makes it work',
  { tag: '@long' },
  async ({ atlas }) => {
    const mend = await atlas.faults.missing('/assets/atlas-');
    await atlas.withoutWebGL();
    await atlas.open('', 'large-atlas');
    await expect.poll(() => atlas.text()).toContain('(the server answered with 404)');
    expect(await atlas.list.has(large.place.title)).toBe(true);
    await mend();
    await atlas.pressButton('Try again');
    await atlas.map.drawn();
  },
);
