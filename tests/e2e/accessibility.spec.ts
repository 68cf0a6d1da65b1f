import { expect, test, type AtlasDriver } from './driver';

/** The states of the page, and how a reader comes to each. */
const STATES: Record<string, (atlas: AtlasDriver) => Promise<void>> = {
  opening: (atlas) => atlas.openMap(),
  popup: (atlas) => atlas.openMap('?place=shusha'),
  'popup of a place without a location': (atlas) => atlas.openMap('?place=moscow'),
  articles: (atlas) => atlas.openMap('?view=articles'),
  about: (atlas) => atlas.openMap('?view=about'),
  search: async (atlas) => {
    await atlas.openMap('?q=lachin');
    await expect.poll(async () => (await atlas.search.found()).length).toBeGreaterThan(2);
  },
  shortcuts: async (atlas) => {
    await atlas.openMap();
    await atlas.press('?');
  },
  'dark popup': async (atlas) => {
    await atlas.preferDark();
    await atlas.openMap('?place=lachin-road');
  },
  'phone with a popup': async (atlas) => {
    await atlas.resize(390, 844);
    await atlas.openMap('?place=khankendi');
  },
};

for (const [state, open] of Object.entries(STATES)) {
  test(`axe finds no violation: ${state}`, async ({ atlas }) => {
    await open(atlas);
    expect(await atlas.measures.violations()).toEqual([]);
  });
}

test('at 320 pixels and at 200 % text nothing is cut off sideways', async ({ atlas }) => {
  await atlas.resize(320, 640);
  await atlas.openMap('?view=articles');
  expect(await atlas.measures.overflowsSideways()).toBe(false);
  await atlas.resize(1280, 800);
  await atlas.openMap('?place=shusha');
  await atlas.enlargeText(200);
  expect(await atlas.measures.overflowsSideways()).toBe(false);
});

test('targets are 24 pixels and more, 44 where a finger points', async ({ atlas }) => {
  await atlas.openMap('?place=shusha');
  expect(await atlas.measures.targetsSmallerThan(24)).toEqual([]);
});
