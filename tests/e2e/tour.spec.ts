import { readdirSync, readFileSync } from 'node:fs';
import type { LngLat } from '../../src/domain/atlas/place';
import { expect, test } from './driver';

interface Step {
  heading: string;
  place?: string;
  frame?: string[];
  layers?: string[];
  excerpts: string[];
}

const { steps } = JSON.parse(readFileSync('geodata/tour.json', 'utf8')) as {
  steps: Step[];
};
const HEADINGS = steps.map(({ heading }) => heading);

const quoted = new Map(
  readdirSync('geodata/articles').flatMap((file) => {
    const { excerpts } = JSON.parse(readFileSync(`geodata/articles/${file}`, 'utf8')) as {
      excerpts: { id: string; selectors: [{ exact: string }] }[];
    };
    return excerpts.map(({ id, selectors }) => [id, selectors[0].exact] as const);
  }),
);

/** The positions of the points and lines of a place. */
const shapes = new Map<string, LngLat[]>();
for (const file of readdirSync('geodata/layers')) {
  const { features } = JSON.parse(readFileSync(`geodata/layers/${file}`, 'utf8')) as {
    features: {
      properties: { placeId: string };
      geometry: { type: string; coordinates: unknown } | null;
    }[];
  };
  for (const { properties, geometry } of features) {
    if (geometry?.type === 'Point')
      shapes.set(properties.placeId, [geometry.coordinates as LngLat]);
    if (geometry?.type === 'LineString')
      shapes.set(properties.placeId, geometry.coordinates as LngLat[]);
  }
}

test('mouse: a tab opens it, buttons go on and back, and leaving it keeps the view', async ({
  atlas,
}) => {
  await atlas.openMap();
  await atlas.pressButton('Tour');
  await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[0]);
  expect(atlas.address()).toContain('view=tour&step=1');
  await atlas.tour.press('Next');
  expect(await atlas.tour.step()).toBe(HEADINGS[1]);
  expect(await atlas.status()).toBe(`Step 2 of ${steps.length}: ${HEADINGS[1]}`);
  await atlas.tour.press('Back');
  expect(await atlas.tour.step()).toBe(HEADINGS[0]);
  await atlas.tour.choose(HEADINGS[3]!);
  expect(await atlas.tour.step()).toBe(HEADINGS[3]);
  await expect.poll(() => atlas.address()).toContain('#map=');

  const zoom = await atlas.map.zoom();
  await atlas.pressButton('Places');
  expect(await atlas.list.layerIsOn('Protest and checkpoint')).toBe(true);
  expect(await atlas.map.zoom()).toBe(zoom);
  await atlas.back();
  await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[3]);
});

test('scrolling comes by every step and adds nothing to the history', async ({ atlas }) => {
  await atlas.openPanel('?view=about');
  await atlas.pressButton('Tour');
  await expect.poll(() => atlas.tour.headings()).toEqual(HEADINGS);
  for (const heading of HEADINGS.slice(1)) {
    await atlas.tour.scrollTo(heading);
    await expect.poll(() => atlas.tour.step()).toBe(heading);
  }
  expect(atlas.address()).toContain(`step=${steps.length}`);
  await atlas.back();
  await expect.poll(() => atlas.view()).toBe('About');
});

test('keyboard: arrow keys go from step to step, Enter on a heading chooses it, and the last leads on', async ({
  atlas,
}) => {
  await atlas.openPanel('?view=tour&step=6');
  await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[5]);
  await atlas.press('ArrowRight');
  await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[6]);
  await atlas.press('ArrowLeft');
  await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[5]);
  await atlas.tabTo(HEADINGS[7]!);
  await atlas.press('Enter');
  await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[7]);
  await atlas.tabTo('To the places');
  await atlas.press('Enter');
  expect(await atlas.view()).toBe('Places');
});

test(
  'an arrow key in the search and on the map keeps its own meaning',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('?step=2');
    await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[1]);
    await atlas.map.focus();
    const before = atlas.address();
    await atlas.press('ArrowRight');
    await expect.poll(() => atlas.address()).not.toBe(before);
    await atlas.search.type('ab');
    await atlas.press('ArrowLeft');
    expect(await atlas.tour.step()).toBe(HEADINGS[1]);
  },
);

test('a link brings a step back, with its camera; a step that there is not is said', async ({
  atlas,
}) => {
  await atlas.openMap('?view=tour&step=3#map=8/40.1/47.5');
  await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[2]);
  expect(atlas.address()).toBe('?view=tour&step=3#map=8/40.1/47.5');
  await atlas.tour.press('Next');
  await expect.poll(() => atlas.address()).not.toContain('#map=8/40.1/47.5');
  await atlas.openPanel('?view=tour&step=99');
  await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[0]);
  expect(await atlas.text()).toContain('Not known here, and left out: step=99.');
});

test('what it quotes is word for word what the articles say', async ({ atlas }) => {
  await atlas.openPanel('?view=tour');
  await expect.poll(() => atlas.tour.headings()).toEqual(HEADINGS);
  expect(await atlas.quotations()).toEqual(
    steps.flatMap(({ excerpts }) => excerpts.map((id) => quoted.get(id))),
  );
});

test('it is offered once, in a line that a word takes away', async ({ atlas }) => {
  await atlas.openPanel();
  await expect(atlas.tour.offer()).toBeVisible();
  await atlas.pressButton('No thanks');
  await expect(atlas.tour.offer()).toBeHidden();
  await atlas.reload();
  await atlas.map.drawn();
  await atlas.pressButton('Tour');
  await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[0]);
  await atlas.pressButton('Places');
  await expect(atlas.tour.offer()).toBeHidden();
});

test(
  'on paper each step has its map, and nothing to press',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('?step=3');
    await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[2]);
    const pictures = HEADINGS.map((heading) => `Map of the step “${heading}”`);
    await expect.poll(async () => (await atlas.tour.paper()).pictures).toEqual(pictures);
    const { text } = await atlas.tour.paper();
    for (const id of steps.flatMap(({ excerpts }) => excerpts))
      expect(text).toContain(quoted.get(id));
    for (const button of ['Next', 'Share', 'Copy quotation']) expect(text).not.toContain(button);
  },
);

test('it needs no network once it is open', { tag: '@long' }, async ({ atlas }) => {
  await atlas.openMap();
  await atlas.pressButton('Take the tour');
  await expect.poll(() => atlas.tour.step()).toBe(HEADINGS[0]);
  await atlas.network.setOffline(true);
  for (const heading of HEADINGS) {
    await expect.poll(() => atlas.tour.step()).toBe(heading);
    await atlas.tour.press(heading === HEADINGS.at(-1) ? 'To the places' : 'Next');
  }
});

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [820, 1180],
  [390, 844],
  [320, 640],
] as const) {
  const tag = width === 390 ? [] : '@long';
  test(
    `at ${width} × ${height} each step’s shape is seen beside its words`,
    { tag },
    async ({ atlas }) => {
      await atlas.resize(width, height);
      await atlas.openMap('?step=1');
      for (const { heading, place, frame = [] } of steps) {
        await test.step(heading, async () => {
          await expect.poll(() => atlas.tour.step()).toBe(heading);
          const shape = [place ?? '', ...frame].flatMap((id) => shapes.get(id) ?? []);
          const map = await atlas.map.box();
          const isSeen = ([x, y]: [number, number]) =>
            x >= map.x && x <= map.x + map.width && y >= map.y && y <= map.y + map.height;
          const seen = async () => (await atlas.map.standing(shape)).filter(isSeen).length;
          await expect.poll(seen).toBe(shape.length);
          expect(shape.length).toBeGreaterThan(0);
          const words = await atlas.tour.words();
          expect(words.height).toBeGreaterThanOrEqual(48);
          expect(
            words.x >= map.x + map.width ||
              words.x + words.width <= map.x ||
              words.y >= map.y + map.height,
          ).toBe(true);
          expect(words.y + words.height).toBeLessThanOrEqual(height);
        });
        if (heading !== HEADINGS.at(-1)) await atlas.tour.press('Next');
      }
    },
  );
}
