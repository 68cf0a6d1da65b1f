import type { Browser, CDPSession, Page } from '@playwright/test';
import { visit, type Target } from './visit';

/** What a reader does once the map is drawn, in milliseconds. */
export interface Use {
  /** From a click on a place in the list to its popup on the screen, the first time and later. */
  click: number;
  /** From a layer's checkbox to other pixels on the map. */
  checkbox: number;
}

const SELECTIONS = 200;

/** Clicks and switches as a reader does. */
export function use(browser: Browser, target: Target): Promise<Use> {
  return visit(
    browser,
    target,
    async (page) => {
      const click = await page.evaluate(async () => {
        const [first] = document.querySelectorAll<HTMLElement>('#places li button');
        const start = performance.now();
        first!.click();
        while (!document.querySelector('#map [role="dialog"] blockquote')) {
          await new Promise(requestAnimationFrame);
        }
        await new Promise(requestAnimationFrame);
        return performance.now() - start;
      });
      await page.keyboard.press('Escape');
      await settled(page);
      const checkbox = await page.evaluate(() =>
        window.benchPixels(() =>
          document.querySelector<HTMLInputElement>('fieldset input[type="checkbox"]')!.click(),
        ),
      );
      return { click, checkbox };
    },
    true,
  );
}

/** Bytes of the heap, everything else collected, always with the same place open. */
export interface Memory {
  /** When the map is drawn; no place is open. */
  idle: number;
  afterOne: number;
  afterMany: number;
  /** After as many again: what has come and been compiled is there, and only what piles up is more. */
  afterTwice: number;
}

/** Selects place after place, as often as `SELECTIONS` says. */
export function memory(browser: Browser, target: Target): Promise<Memory> {
  return visit(browser, target, async (page) => {
    const session = await page.context().newCDPSession(page);
    const idle = await heap(session);
    await select(page, 1);
    const afterOne = await heap(session);
    const afterMany = async () => {
      await select(page, SELECTIONS);
      // The same place is open again, so that they differ in what has come alone.
      await select(page, 1);
      return heap(session);
    };
    return { idle, afterOne, afterMany: await afterMany(), afterTwice: await afterMany() };
  });
}

/** Selects the first places of the list, from the first on again where it ends. */
async function select(page: Page, times: number): Promise<void> {
  await page.evaluate(async (times) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('#places li button')];
    for (let time = 0; time < times; time += 1) {
      buttons[time % buttons.length]!.click();
      // A frame now and then: each takes its time without a GPU.
      if (time % 10 === 9) await new Promise(requestAnimationFrame);
      else await new Promise((resolve) => setTimeout(resolve));
    }
  }, times);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#map[aria-busy="false"]') !== null);
  await page.waitForTimeout(500);
}

async function heap(session: CDPSession): Promise<number> {
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** How an article of a reader's own is read. Milliseconds. */
export interface Reading {
  /** From its file to its places in the page. */
  whole: number;
  /** The longest time between two frames meanwhile: so long the page answered nobody. */
  longestGap: number;
}

/** @param text what the article's file holds */
export function readOwn(browser: Browser, target: Target, text: string): Promise<Reading> {
  return visit(browser, target, async (page) => {
    await page.getByRole('button', { name: 'Articles', exact: true }).click();
    await page.getByRole('button', { name: 'Add an article' }).click();
    const chooser = page.getByLabel('Choose files');
    await chooser.waitFor({ state: 'attached' });
    await page.evaluate(() => {
      let last = performance.now();
      const state = window as unknown as { benchGap: number };
      state.benchGap = 0;
      const frame = () => {
        const now = performance.now();
        state.benchGap = Math.max(state.benchGap, now - last);
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const start = Date.now();
    await chooser.setInputFiles({
      name: 'long.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
    const own = page.getByRole('region', { name: 'Your articles' });
    await own.getByRole('heading', { level: 3 }).first().waitFor({ timeout: 120_000 });
    await settled(page);
    const whole = Date.now() - start - 500;
    const longestGap = await page.evaluate(
      () => (window as unknown as { benchGap: number }).benchGap,
    );
    return { whole, longestGap };
  });
}
