import { expect, test, type AtlasDriver } from './driver';
import type { Way } from './drivers/correcting';

const TITLE = 'Snow on the pass';
const TEXT = [
  TITLE,
  'GORIS — Lorries reached Shusha before dark. The column had waited in the village of Tegh. Nobody spoke of it.',
  'Baku denies that the road is closed. The tents stand at Upper Gorge. Later a bus came from the old mill.',
  'Martuni is far. In Sevan they waited.',
].join('\n\n');

async function begin(atlas: AtlasDriver, way: Way): Promise<void> {
  await atlas.openPanel('?view=articles');
  await atlas.library.open();
  await atlas.library.paste(TEXT);
  await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
  await atlas.correcting.toggle(way);
  await expect.poll(() => atlas.correcting.summary()).toContain('certain');
}

/** What a reader puts right: an ambiguous name, a wrong place, a name that was missed, one that is no place, an unknown one. */
async function putRight(atlas: AtlasDriver, way: Way): Promise<void> {
  const { correcting } = atlas;
  expect(await correcting.summary()).toMatch(/^1 to decide · /);
  await correcting.decideNext(way);
  await correcting.choosePlace('Martuni', way);
  await expect.poll(() => atlas.status()).toBe('Kept: Martuni');
  expect(await correcting.summary()).not.toContain('to decide');
  await correcting.open('Shusha', way);
  await correcting.choose('Shusha district', way);
  await expect.poll(() => atlas.status()).toBe('Kept: Shusha');
  await correcting.openMissed('old mill', way);
  await correcting.choose('This is a place', way);
  await correcting.putPin(way);
  await expect.poll(() => atlas.status()).toBe('Kept: old mill');
  await correcting.open('GORIS', way);
  await correcting.choose('in this article', way);
  await expect.poll(() => atlas.status()).toBe('Kept: GORIS');
  await correcting.open('Upper Gorge', way);
  await correcting.choose('This is a place', way);
  await correcting.putPin(way);
  await expect.poll(() => atlas.status()).toBe('Kept: Upper Gorge');
  await correcting.open('Baku', way);
  await correcting.choose('It is the town', way);
  await expect.poll(() => atlas.status()).toBe('Kept: Baku');
  await correcting.open('Tegh', way);
  await correcting.choose('Join with the sentence after', way);
  await expect.poll(() => atlas.status()).toBe('Kept: the quotation');
}

const RIGHT = [
  'Shusha: Shusha district: not on this map',
  'Tegh: Tegh',
  'Baku: Baku',
  'Upper Gorge: Upper Gorge',
  'old mill: old mill',
  'Martuni: Martuni',
  'Sevan: Sevan',
];

/** Undoes each of the seven decisions by the keyboard, and makes it again. */
async function stepThrough(atlas: AtlasDriver, found: string[]): Promise<void> {
  for (let step = 0; step < 7; step += 1) await atlas.press('Control+z');
  await expect.poll(() => atlas.correcting.names()).toEqual(found);
  for (let step = 0; step < 7; step += 1) await atlas.press('Control+Shift+Z');
  await expect.poll(() => atlas.correcting.names()).toEqual(RIGHT);
}

for (const way of ['mouse', 'touch', 'keyboard'] as const) {
  test.describe(`by ${way}`, () => {
    if (way === 'touch') test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

    const tag = way === 'keyboard' ? [] : '@long';
    test(`an article is put right by ${way}, and stays so`, { tag }, async ({ atlas }) => {
      await begin(atlas, way);
      const { correcting } = atlas;
      const found = await correcting.names();
      await putRight(atlas, way);
      await expect.poll(() => correcting.names()).toEqual(RIGHT);

      await atlas.reload();
      await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
      await correcting.toggle(way);
      await expect.poll(() => correcting.names()).toEqual(RIGHT);

      const file = await atlas.saved(() => atlas.pressButton('Save to a file'));
      await stepThrough(atlas, found);
      await atlas.inFreshBrowser(async (another) => {
        await another.openPanel('?view=articles');
        await another.library.open();
        await another.library.openSaved(file.name, file.text);
        await expect.poll(() => another.library.titles()).toEqual([TITLE]);
        await another.correcting.toggle();
        await expect.poll(() => another.correcting.names()).toEqual(RIGHT);
        await stepThrough(another, found);
      });
      expect(atlas.network.problems).toEqual([]);
    });
  });
}

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(
    `what corrects is complete and has no accessibility faults at ${width} by ${height}`,
    { tag: '@long' },
    async ({ atlas }) => {
      await atlas.resize(width, height);
      await begin(atlas, 'mouse');
      const { correcting } = atlas;
      const states: (() => Promise<unknown>)[] = [
        () => correcting.summary(),
        () => correcting.decideNext(),
        () => correcting.open('Shusha'),
        () => correcting.choose('It is somewhere else'),
        () => correcting.putPin('mouse'),
        () => correcting.open('Shusha'),
        () => correcting.choose('Rename'),
        () => correcting.select('bus'),
        () => correcting.openMissed('old mill', 'mouse'),
        () => correcting.open('Tegh'),
        () => correcting.choose('Leave this out'),
        () => correcting.open('Tegh'),
        () => correcting.lookFor('no such words'),
      ];
      for (const state of states) {
        await state();
        expect(await atlas.measures.violations()).toEqual([]);
        expect(await correcting.cutOff()).toEqual([]);
      }
    },
  );
}

test(
  'another tab sees what is decided, and takes nothing away by deciding too',
  { tag: '@long' },
  async ({ atlas }) => {
    await begin(atlas, 'mouse');
    const other = await atlas.newTab();
    await other.openPanel('?view=articles');
    await expect.poll(() => other.library.titles()).toEqual([TITLE]);
    await other.correcting.toggle();
    await atlas.correcting.open('GORIS');
    await atlas.correcting.choose('in this article');
    await expect
      .poll(() => other.correcting.names())
      .not.toContainEqual(expect.stringMatching(/^GORIS/));
    await other.correcting.open('Shusha');
    await other.correcting.choose('Shusha district');
    await expect
      .poll(() => atlas.correcting.names())
      .toContainEqual(expect.stringMatching(/^Shusha: Shusha district/));
    await atlas.press('Control+z');
    await atlas.press('Control+z');
    await expect
      .poll(() => other.correcting.names())
      .toContainEqual(expect.stringMatching(/^GORIS/));
  },
);

test(
  'the popup of a place leads to where the reader’s own article names it',
  { tag: '@long' },
  async ({ atlas }) => {
    await begin(atlas, 'mouse');
    await atlas.correcting.toggle();
    await atlas.pressButton('Tegh');
    await atlas.pressButton('Correct this in your article');
    await expect.poll(() => atlas.correcting.isOpen('Tegh')).toBe(true);
    expect(await atlas.measures.violations()).toEqual([]);
    await atlas.correcting.choose('in this article');
    await expect.poll(() => atlas.status()).toBe('Kept: Tegh');
  },
);

test(
  'a reload in the middle of a correction, and a new search, take nothing away',
  { tag: '@long' },
  async ({ atlas }) => {
    await begin(atlas, 'mouse');
    const { correcting } = atlas;
    await correcting.open('Shusha');
    await correcting.choosePlace('Shusha district');
    await expect.poll(() => atlas.status()).toBe('Kept: Shusha');
    const decided = await correcting.names();
    await correcting.open('Baku');
    await correcting.choose('It is somewhere else');
    await atlas.reload();
    await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
    await correcting.toggle();
    await expect.poll(() => correcting.names()).toEqual(decided);

    const point = { type: 'Point', coordinates: [46.5, 39.5] };
    const feature = { type: 'Feature', properties: { name: 'Upper Gorge' }, geometry: point };
    const places = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    await atlas.library.openSaved('places.geojson', places);
    // The text is searched again for the new place: it is found, and what was decided stays.
    const found = decided.map((name) => name.replace('Upper Gorge: not known', 'Upper Gorge'));
    await expect.poll(() => correcting.names()).toEqual(found);
    await atlas.press('Control+z');
    await expect.poll(() => correcting.names()).toContain('Shusha: Shusha');
    await atlas.press('Control+Shift+Z');
    await expect.poll(() => correcting.names()).toEqual(found);
  },
);
