import type { Browser, CDPSession, Page } from '@playwright/test';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { visit, type Target } from './opening';
import type { Measurements } from './report';

const SELECTIONS = 200;
const OWN_ARTICLE_LENGTH = 1_000_000;

/**
 * From a click on a place in the list to its popup on the screen, the first
 * time; from a layer's checkbox to changed pixels on the map.
 */
export function measureClicks(browser: Browser, target: Target): Promise<Measurements> {
  const clickAround = async (page: Page) => {
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
    const checkbox = await page.evaluate(async () => {
      const small = document.createElement('canvas');
      [small.width, small.height] = [160, 100];
      const context = small.getContext('2d', { willReadFrequently: true })!;
      const pixels = () => {
        const map = document.querySelector<HTMLCanvasElement>('#map canvas')!;
        context.drawImage(map, 0, 0, small.width, small.height);
        return context.getImageData(0, 0, small.width, small.height).data.join();
      };
      const before = pixels();
      const start = performance.now();
      document.querySelector<HTMLInputElement>('fieldset input[type="checkbox"]')!.click();
      while (pixels() === before) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    });
    return { click, checkbox };
  };
  return visit(browser, target, clickAround, { init: [preserveDrawing, []] });
}

/** Runs in the page first: WebGL keeps what it has drawn, so that pixels can be read. */
function preserveDrawing(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    options?: object,
  ) {
    return getContext.call(this, kind, { ...options, preserveDrawingBuffer: true });
  } as typeof getContext;
}

/**
 * Bytes of the heap after a collection: when the map is drawn, after one
 * selected place, after `SELECTIONS`, and after as many again. By then
 * everything is loaded and compiled, and only a leak would still grow.
 */
export function measureMemory(browser: Browser, target: Target): Promise<Measurements> {
  return visit(browser, target, async (page) => {
    const session = await page.context().newCDPSession(page);
    const heapIdle = await heap(session);
    await select(page, 1);
    const heapAfterOne = await heap(session);
    const selectMany = async () => {
      await select(page, SELECTIONS);
      // The same place is open at each measurement.
      await select(page, 1);
      return heap(session);
    };
    const heapAfterMany = await selectMany();
    return { heapIdle, heapAfterOne, heapAfterMany, heapAfterTwice: await selectMany() };
  });
}

/** Selects the first places of the list, from the first on again where it ends. */
async function select(page: Page, times: number): Promise<void> {
  await page.evaluate(async (times) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('#places li button')];
    for (let time = 0; time < times; time += 1) {
      buttons[time % buttons.length]!.click();
      // A frame only now and then: each takes long without a GPU.
      if (time % 10 === 9) await new Promise(requestAnimationFrame);
      else await new Promise((resolve) => setTimeout(resolve));
    }
  }, times);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.locator('#map[aria-busy="false"]').waitFor();
  await page.waitForTimeout(500);
}

async function heap(session: CDPSession): Promise<number> {
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/**
 * How long a visitor's own article of 1 MB takes, from its file to its places
 * in the page, and the longest gap between two frames meanwhile.
 *
 * @param folder the geodata folder that the article is made of
 */
export function measureOwnArticle(
  browser: Browser,
  target: Target,
  folder: string,
): Promise<Measurements> {
  return visit(browser, target, async (page) => {
    await page.getByRole('button', { name: 'Articles', exact: true }).click();
    await page.getByRole('button', { name: 'Add an article' }).click();
    const chooser = page.getByLabel('Choose files');
    await chooser.waitFor({ state: 'attached' });
    const frames = await page.evaluateHandle(() => {
      const frames = { last: performance.now(), longestGap: 0 };
      const next = () => {
        const now = performance.now();
        frames.longestGap = Math.max(frames.longestGap, now - frames.last);
        frames.last = now;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
      return frames;
    });
    const start = Date.now();
    await chooser.setInputFiles({
      name: 'long.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(longArticle(folder)),
    });
    const own = page.getByRole('region', { name: 'Your articles' });
    await own.getByRole('heading', { level: 3 }).first().waitFor({ timeout: 120_000 });
    const reading = Date.now() - start;
    await settled(page);
    return { reading, longestGap: await frames.evaluate(({ longestGap }) => longestGap) };
  });
}

/** The atlas's own excerpts over and over, numbered so that no two paragraphs are the same. */
function longArticle(folder: string): string {
  const excerpts = readGeodata(folder).articles.flatMap((article) =>
    article.excerpts.map(({ selectors: [{ exact }] }) => exact),
  );
  let text = 'A long article';
  for (let index = 0; text.length < OWN_ARTICLE_LENGTH; index += 1) {
    text += `\n\nParagraph ${index + 1}. ${excerpts[index % excerpts.length]}`;
  }
  return text.slice(0, OWN_ARTICLE_LENGTH);
}
