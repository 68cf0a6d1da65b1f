import { expect, test, type AtlasDriver } from './driver';

/**
 * The states of the page, and how a reader comes to each. Where the map has no
 * part in it, the one without WebGL does: it is there in half the time.
 */
const STATES: Record<string, (atlas: AtlasDriver) => Promise<void>> = {
  opening: (atlas) => atlas.openMap(),
  popup: (atlas) => atlas.openMap('?place=shusha'),
  'popup of a place without a location': (atlas) => atlas.openPanel('?place=moscow'),
  article: (atlas) => atlas.openPanel('?view=articles&article=azemedia-2023-01-19'),
  about: (atlas) => atlas.openPanel('?view=about'),
  search: async (atlas) => {
    await atlas.openPanel('?q=lachin');
    await expect.poll(async () => (await atlas.search.found()).length).toBeGreaterThan(2);
  },
  dialog: async (atlas) => {
    await atlas.openPanel();
    await atlas.press('?');
    await expect.poll(() => atlas.popup.name()).toBe('Keyboard shortcuts');
  },
  timeline: async (atlas) => {
    await atlas.openPanel();
    await atlas.openDates();
  },
  phone: async (atlas) => {
    await atlas.resize(390, 844);
    await atlas.openMap('?place=khankendi');
  },
  embed: async (atlas) => {
    await atlas.resize(320, 240);
    await atlas.openMap('embed/?place=khankendi');
    await atlas.pressButton('Legend');
  },
  'no WebGL': (atlas) => atlas.openPanel('?place=zangezur-route'),
  'page of a place': (atlas) => atlas.open('places/khankendi/'),
};

/** The accessibility tree of each is kept in `trees/`: what a screen reader is given, in its order. */
for (const [state, open] of Object.entries(STATES)) {
  test(`axe finds no violation, and the tree is the one that is kept: ${state}`, async ({
    atlas,
  }) => {
    await open(atlas);
    const name = `${state.replaceAll(' ', '-').toLowerCase()}.yml`;
    // Some of the page comes after the map: the tree is whole before axe looks.
    await expect(async () => {
      expect(await atlas.measures.tree()).toMatchSnapshot(name);
    }).toPass({ timeout: 15_000 });
    expect(await atlas.measures.violations()).toEqual([]);
  });
}

for (const colours of ['dark', 'forced'] as const) {
  test(`axe finds no violation in a popup in ${colours} colours`, async ({ atlas }) => {
    if (colours === 'dark') await atlas.preferDark();
    else await atlas.forceColours();
    await atlas.openPanel('?place=shusha');
    expect(await atlas.measures.violations()).toEqual([]);
  });
}

test('at 320 pixels and at 200 % text nothing is cut off sideways', async ({ atlas }) => {
  await atlas.resize(320, 640);
  await atlas.openPanel('?view=articles');
  expect(await atlas.measures.overflowsSideways()).toBe(false);
  await atlas.resize(1280, 800);
  await atlas.openPanel('?place=shusha');
  await atlas.enlargeText(200);
  expect(await atlas.measures.overflowsSideways()).toBe(false);
});

test('targets are 24 pixels and more, 44 where a finger points', async ({ atlas }) => {
  await atlas.openMap('?place=shusha');
  expect(await atlas.measures.targetsSmallerThan(24)).toEqual([]);
});
