import { expect, test } from './driver';

/** Printed with a failure; `npm run strain -- actions` takes others. */
const SEED = 20230119;

test(
  'whatever a reader does, nothing breaks, and the address says what the page shows',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openPanel('?view=articles');
    await atlas.library.open();
    expect(await atlas.actAtRandom(SEED, 60)).toBe('');
  },
);
