import { expect, test } from './driver';
import { killWhileSaving } from './kill-browser';

test(
  'what the page says is kept outlasts the end of the browser, and nothing is kept by halves',
  { tag: '@long' },
  async () => {
    const { acknowledged, faults } = await killWhileSaving(process.env.ATLAS_URL!, 1, () => 300);
    expect(acknowledged[0]).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  },
);
