import { expect, test, type AtlasDriver } from './driver';

interface State {
  /** How a reader comes to it. Where the map has no part in it, the page without WebGL does: it is there in half the time. */
  open(atlas: AtlasDriver): Promise<void>;
  /** The part whose accessibility tree is kept in `trees/`: what a screen reader is given, in its order. */
  region?: string;
}

const STATES: Record<string, State> = {
  opening: { open: (atlas) => atlas.openMap(), region: 'body' },
  popup: { open: (atlas) => atlas.openMap('?place=shusha'), region: 'role=dialog' },
  'popup of a place without a location': {
    open: (atlas) => atlas.openPanel('?place=moscow'),
    region: 'role=dialog',
  },
  article: {
    open: (atlas) => atlas.openPanel('?view=articles&article=azemedia-2023-01-19'),
    region: 'role=article[name=/^Armenia must not/]',
  },
  about: {
    open: async (atlas) => {
      await atlas.openPanel('?view=about');
      await expect.poll(() => atlas.measures.tree('#about')).toContain('What this map is');
    },
    region: '#about',
  },
  'step of the tour': {
    open: async (atlas) => {
      await atlas.openPanel('?step=2');
      await expect.poll(() => atlas.tour.step()).toBe('The road');
    },
    region: '#tour [aria-current="step"]',
  },
  search: {
    open: async (atlas) => {
      await atlas.openPanel('?q=shusha');
      await expect.poll(async () => (await atlas.search.found()).length).toBeGreaterThan(2);
    },
    region: 'role=search',
  },
  dialog: {
    open: async (atlas) => {
      await atlas.openPanel();
      await atlas.press('?');
      await expect.poll(() => atlas.popup.name()).toBe('Keyboard shortcuts');
    },
    region: 'role=dialog',
  },
  timeline: {
    open: async (atlas) => {
      await atlas.openPanel();
      await atlas.openDates();
    },
    region: 'role=region[name="Dates"]',
  },
  phone: {
    open: async (atlas) => {
      await atlas.resize(390, 844);
      await atlas.openMap('?place=khankendi');
    },
  },
  embed: {
    open: async (atlas) => {
      await atlas.resize(320, 240);
      await atlas.openMap('embed/?place=khankendi');
      await atlas.pressButton('Legend');
    },
  },
  'no WebGL': {
    open: (atlas) => atlas.openPanel('?place=zangezur-route'),
    region: 'role=group[name=/^Map: /]',
  },
  'page of a place': { open: (atlas) => atlas.open('places/khankendi/'), region: 'main' },
};

for (const [state, { open, region }] of Object.entries(STATES)) {
  const kept = region ? ', and its tree is the one that is kept' : '';
  test(`${state}: axe finds no violation${kept}`, async ({ atlas }) => {
    await open(atlas);
    if (region) {
      const name = `${state.replaceAll(' ', '-').toLowerCase()}.yml`;
      // Some of the page comes after the map: the tree is whole before axe looks.
      await expect(async () => {
        expect(await atlas.measures.tree(region)).toMatchSnapshot(name);
      }).toPass();
    }
    expect(await atlas.measures.violations()).toEqual([]);
  });
}

for (const colours of ['dark', 'forced'] as const) {
  test(
    `axe finds no violation in a popup in ${colours} colours`,
    { tag: '@long' },
    async ({ atlas }) => {
      if (colours === 'dark') await atlas.preferDark();
      else await atlas.forceColours();
      await atlas.openPanel('?place=shusha');
      expect(await atlas.measures.violations()).toEqual([]);
    },
  );
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
