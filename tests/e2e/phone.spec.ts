import { expect, test, type AtlasDriver } from './driver';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** On the road, where no other place is near. */
const ROAD: [number, number] = [46.6025, 39.64];

test('by touch alone: open the road, read in the article, back, share, switch a layer, search, close', async ({
  atlas,
}) => {
  const { touch } = atlas;
  await atlas.openMap();
  await touch.tapMap(ROAD);
  await expect.poll(() => touch.seesDialog('Lachin road')).toBe(true);
  await touch.tap('Read in the article');
  await expect.poll(() => touch.seesQuotationRead()).toBe(true);
  await expect.poll(() => touch.seesButton('Back to Lachin road')).toBe(true);
  await touch.tap('Back to Lachin road');
  // The popup stands where it was left.
  await expect.poll(() => touch.seesButton('Read in the article')).toBe(true);
  await touch.tap('Close');
  await expect.poll(() => atlas.popup.name()).toBeNull();
  expect(await touch.seesQuotationRead()).toBe(true);

  await touch.tap('Share');
  await expect.poll(() => touch.seesDialog('Share')).toBe(true);
  await touch.tap('Close', 'dialog');
  await expect.poll(() => touch.seesButton('Share')).toBe(true);

  await touch.tap('Places');
  await touch.tapLayer('Shusha');
  expect(await touch.seesLayer('Shusha')).toBe(true);
  expect(await atlas.status()).toBe('Shusha hidden');

  await touch.type('Khankendi');
  await expect.poll(() => touch.seesButton('Khankendi')).toBe(true);
  await touch.tap('Khankendi', 'search');
  await expect.poll(() => touch.seesDialog('Khankendi')).toBe(true);
  await touch.tap('Close');
  await expect.poll(() => atlas.popup.name()).toBeNull();
  expect(atlas.network.problems).toEqual([]);
});

/** Every action whose effect is elsewhere: what is tapped, what has to be seen then, and the way back. */
const ACTIONS: Record<string, (atlas: AtlasDriver) => Promise<void>> = {
  'a place of the list, and back to it': async ({ touch, popup }) => {
    await touch.tap('Larger list');
    await touch.tap('Zangezur route');
    await expect.poll(() => touch.seesDialog('Zangezur route')).toBe(true);
    await touch.tap('Close');
    await expect.poll(() => popup.name()).toBeNull();
    await expect.poll(() => touch.seesButton('Zangezur route')).toBe(true);
  },
  'a name in an article, and back to the words': async ({ touch }) => {
    await touch.tapMap(ROAD);
    await touch.tap('Read in the article');
    await expect.poll(() => touch.seesQuotationRead()).toBe(true);
    await touch.tapNameInQuotation();
    await expect.poll(() => touch.seesButton('Close')).toBe(true);
    await touch.tap('Close');
    await expect.poll(() => touch.seesQuotationRead()).toBe(true);
  },
  'a comparison, and back to the popup': async ({ touch, compare }) => {
    await touch.tapMap(ROAD);
    await touch.tap('Compare the articles');
    // It has the popup's heading, and comes over it.
    await expect.poll(() => compare.isOpen()).toBe(true);
    expect(await touch.seesDialog('Lachin road')).toBe(true);
    await touch.tap('Close', 'dialog');
    await expect.poll(() => touch.seesButton('Compare the articles')).toBe(true);
  },
  'a quotation that a search found': async ({ touch }) => {
    await touch.type('protest');
    await expect.poll(() => touch.seesButton('.*December 2022, Azerbaijani')).toBe(true);
    await touch.tap('.*December 2022, Azerbaijani', 'search');
    await expect.poll(() => touch.seesQuotationRead()).toBe(true);
  },
  'an excerpt of the timeline': async ({ touch }) => {
    await touch.tap('Dates');
    await touch.tap('.*Armenia’s refusal to provide a land connection');
    await expect.poll(() => touch.seesQuotationRead()).toBe(true);
  },
  'a date, and all dates again': async ({ touch }) => {
    await touch.tap('Dates');
    await touch.tap('10 Nov 2020');
    await expect.poll(() => touch.seesButton('Show all dates')).toBe(true);
  },
  'a name of an own article that is placed on the map': async (atlas) => {
    const { touch, library } = atlas;
    await touch.tap('Articles');
    await library.open();
    await library.paste('Tents\n\nThe tents stand at Upper Gorge, near the village of Tegh.');
    await touch.tap('Larger list');
    await touch.unfold('not known here');
    await touch.tap('Place Upper Gorge on the map');
    await expect.poll(() => touch.seesButton('Cancel')).toBe(true);
    await touch.tapMap([46.5, 39.58]);
    await expect.poll(() => atlas.status()).toBe('Upper Gorge is on the map');
  },
  'what the map is drawn with': async ({ touch }) => {
    await touch.tap('Map');
    await expect.poll(() => touch.seesDialog('Map')).toBe(true);
    await touch.tap('Close', 'dialog');
    await expect.poll(() => touch.seesButton('Map')).toBe(true);
  },
};

/** The way there and back that every reader takes. */
const QUICK = [
  'a place of the list, and back to it',
  'a name in an article, and back to the words',
];
for (const [action, act] of Object.entries(ACTIONS)) {
  const tag = QUICK.includes(action) ? [] : '@long';
  test(`on a phone the effect is on the screen: ${action}`, { tag }, async ({ atlas }) => {
    await atlas.openMap();
    await act(atlas);
    expect(atlas.network.problems).toEqual([]);
  });
}
