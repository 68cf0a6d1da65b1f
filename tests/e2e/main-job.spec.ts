import { differingPixels } from './picture';
import { expect, test } from './driver';
import { quotedOf } from './quotes';

/** The four subjects, each with a view that has it in its middle. */
const SUBJECTS = [
  { id: 'lachin-road', layer: 'Lachin road', name: 'Lachin road', view: '11/39.6728/46.6225' },
  { id: 'shusha', layer: 'Shusha', name: 'Shusha', view: '12/39.7633/46.7512' },
  { id: 'khankendi', layer: 'Khankendi', name: 'Khankendi', view: '12/39.8182/46.7511' },
  { id: 'zangezur-route', layer: 'Zangezur route', name: 'Zangezur route', view: '9/39.30/47.11' },
];

for (const { id, layer, name, view } of SUBJECTS) {
  test(`${name}: a click on the map opens what the articles say of it`, async ({ atlas }) => {
    await atlas.openMap(`#map=${view}`);
    await atlas.map.click();
    await expect.poll(() => atlas.popup.name()).toContain(name);
    expect((await atlas.quotations()).toSorted()).toEqual(quotedOf(id));
    expect(await atlas.list.isChosen(name)).toBe(true);
    expect(await atlas.popup.isInsideMap()).toBe(true);
  });

  const tag = id === 'shusha' ? [] : '@long';
  test(`${name}: its layer leaves the map and comes back`, { tag }, async ({ atlas }) => {
    await atlas.openMap(`?place=${id}#map=${view}`);
    const asked = atlas.network.requests.length;
    await atlas.list.switchLayer(layer, false);
    await expect.poll(() => atlas.popup.name()).toBeNull();
    expect(await atlas.list.has(name)).toBe(true);
    const without = await atlas.map.picture();
    await atlas.list.switchLayer(layer, true);
    await expect
      .poll(async () => differingPixels(without, await atlas.map.picture()))
      .toBeGreaterThan(60);
    await atlas.list.switchLayer(layer, false);
    await expect
      .poll(async () => differingPixels(without, await atlas.map.picture()))
      .toBeLessThan(10);
    // What has come once is not asked for again.
    const again = atlas.network.requests.slice(asked).map(({ url }) => url);
    expect(again.filter((url) => /\/assets\/(places|tiles)-/.test(url))).toEqual([]);
  });

  test(`${name}: its permalink opens it, and shows its layer though it is off`, async ({
    atlas,
  }) => {
    await atlas.openPanel(`?place=${id}&layers=`);
    expect(await atlas.popup.name()).toContain(name);
    expect(await atlas.list.isShownForPlace(layer)).toBe(true);
    expect((await atlas.quotations()).toSorted()).toEqual(quotedOf(id));
  });
}

test('a click within a finger’s width of a thin line hits it; one on the bare ground closes the popup', async ({
  atlas,
}) => {
  await atlas.openMap('#map=9/39.30/47.11');
  await atlas.map.click(0, 7);
  await expect.poll(() => atlas.popup.name()).toContain('Zangezur route');
  await atlas.map.click(-150, -150);
  await expect.poll(() => atlas.popup.name()).toBeNull();
});

test(
  'a town of the base map that an article names opens its popup; another says its names',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('#map=8/40.4/49.5');
    await atlas.map.clickAt([49.892, 40.3777]);
    await expect.poll(() => atlas.popup.name()).toContain('Baku');
    await atlas.openMap('#map=9/40.1/46.04');
    await atlas.map.clickAt([46.0445, 40.1098]);
    await expect
      .poll(() => atlas.text())
      .toContain('Kalbajar / Karvachar: no article here names this town.');
    await atlas.openMap('?names=other#map=9/40.1/46.04');
    await atlas.map.clickAt([46.0445, 40.1098]);
    await expect.poll(() => atlas.text()).toContain('Karvachar / Kalbajar');
  },
);

test(
  'where two places are in reach, the nearer opens, and the popup begins with a row of both',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('#map=12/39.7633/46.7512');
    await atlas.map.click();
    await expect.poll(() => atlas.popup.name()).toContain('Shusha');
    expect(await atlas.popup.within()).toEqual(['Shusha', 'Lachin road']);
    await atlas.popup.choose('Lachin road');
    await expect.poll(() => atlas.popup.name()).toContain('Lachin road');
    await atlas.popup.choose('Shusha');
    await expect.poll(() => atlas.popup.name()).toContain('Shusha');
  },
);

test('a place and its layer: off closes it, and choosing it shows it while it is open', async ({
  atlas,
}) => {
  await atlas.openPanel('?place=shusha');
  await atlas.list.switchLayer('Shusha', false);
  await expect.poll(() => atlas.popup.name()).toBeNull();
  expect(await atlas.status()).toBe('Shusha hidden');
  await atlas.list.choose('Shusha');
  expect(await atlas.list.isShownForPlace('Shusha')).toBe(true);
  expect(await atlas.status()).toMatch(/^Shusha, \d+ excerpts?$/);
  await atlas.press('Escape');
  expect(await atlas.list.layerIsOn('Shusha')).toBe(false);
  expect(await atlas.list.isShownForPlace('Shusha')).toBe(false);
});

test('a place pointed at lights up on the other side: on the map, in the list', async ({
  atlas,
}) => {
  await atlas.openMap('#map=12/39.8182/46.7511');
  const before = await atlas.map.picture();
  await atlas.list.pointAt('Khankendi');
  await expect
    .poll(async () => differingPixels(before, await atlas.map.picture()))
    .toBeGreaterThan(20);
  await atlas.map.pointAt();
  await expect.poll(() => atlas.list.isLit('Khankendi')).toBe(true);
});
