import type { Browser, CDPSession } from '@playwright/test';
import { AtlasDriver } from '../../e2e/driver';
import { actAtRandom } from '../../e2e/random-actions';

/** Actions between two looks at the memory. */
const STRETCH = 100;
/** By how many bytes the heap may be larger at the end than after the first stretch. */
const GROWTH = 30_000_000;

/**
 * Acts at random on the site and looks at what stays in memory.
 *
 * @returns what was wrong, a line for each
 */
export async function wander(
  browser: Browser,
  url: string,
  count: number,
  seed: number,
): Promise<string[]> {
  console.log(`Seed ${seed}`);
  const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
  const page = await context.newPage();
  // tsx wraps named functions in a call of __name, which pages do not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  const atlas = AtlasDriver.on(page);
  await atlas.withoutWebGL();
  await page.goto(`${url}?view=articles`);
  await atlas.library.open();
  const session = await context.newCDPSession(page);
  const heaps: number[] = [];
  const errors = atlas.network.problems;
  const fault = await actAtRandom(page, { seed, count, errors }, async (number) => {
    if (number % STRETCH > 0) return;
    heaps.push(await heapOf(session));
    console.log(`${number} actions, ${(heaps.at(-1)! / 1e6).toFixed(1)} MB`);
  });
  await context.close();
  const [first = 0] = heaps;
  const grown = (heaps.at(-1) ?? 0) - first;
  const grew =
    grown > GROWTH ? `seed ${seed}: the heap grew by ${(grown / 1e6).toFixed(1)} MB` : '';
  return [fault, grew].filter(Boolean);
}

/** Bytes of the heap after a collection. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
