import { readFileSync } from 'node:fs';
import { expect, test } from './driver';

const { steps } = JSON.parse(readFileSync('geodata/tour.json', 'utf8')) as {
  steps: { heading: string }[];
};
const HEADINGS = steps.map(({ heading }) => heading);

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test(
  'by touch alone: the offer, every step by its buttons and its words by a finger, back, and to the places',
  { tag: '@long' },
  async ({ atlas }) => {
    const { touch, tour } = atlas;
    await atlas.openMap();
    await touch.tap('Take the tour');
    for (const heading of HEADINGS.slice(1)) {
      await expect.poll(() => touch.seesButton('Next')).toBe(true);
      await touch.tap('Next');
      await expect.poll(() => tour.step()).toBe(heading);
      // It begins at its heading, wherever the step before was left.
      await expect.poll(() => touch.seesButton(heading)).toBe(true);
      await tour.swipe(-300);
      expect(await tour.step()).toBe(heading);
    }
    await touch.tap('Back');
    await expect.poll(() => tour.step()).toBe(HEADINGS.at(-2));
    await touch.tap('Next');
    await touch.tap('To the places');
    await expect.poll(() => atlas.view()).toBe('Places');
    expect(atlas.network.problems).toEqual([]);
  },
);
