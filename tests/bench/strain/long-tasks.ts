import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { hardData, hardTexts, type HardFile } from './texts';

/** Milliseconds that no task of the page's main thread may take, and within which Cancel works. */
const LONGEST_TASK = 200;
const LONGEST_CANCEL = 1000;

/** Length of each text in UTF-16 units. */
const SIZE = 1_000_000;

/** Milliseconds that a visit is watched after the page has come to rest. */
const AFTER = 3000;

/**
 * Adds each hard text to a library of its own, visits the page again, and adds
 * it once more to press Cancel: prints the longest task of each.
 *
 * @returns what took too long, a line for each
 */
export async function strainMainThread(
  browser: Browser,
  url: string,
  names: string[],
): Promise<string[]> {
  const faults: string[] = [];
  const files = [...hardTexts(SIZE), ...hardData()];
  for (const file of files.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    // tsx wraps named functions in a call of __name, which pages do not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(withoutWebGL);
    try {
      const added = await add(page, url, file);
      const cancelled = await cancel(page, file);
      const again = await visit(page);
      const figures = `adding ${added.longest} ms (${added.seconds} s, ${added.outcome}), Cancel ${cancelled} ms, next visit ${again} ms`;
      console.log(`${file.name}: ${figures}`);
      const isTooLong = Math.max(added.longest, again) > LONGEST_TASK || cancelled > LONGEST_CANCEL;
      if (isTooLong) faults.push(`${file.name}: ${figures}`);
    } catch (error) {
      faults.push(`${file.name}: ${(error as Error).message.split('\n')[0]}`);
    }
    await context.close();
  }
  return faults;
}

/** Takes WebGL away, which a machine without a GPU draws by the processor. */
function withoutWebGL(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
    return kind.startsWith('webgl') ? null : getContext.call(this, kind);
  } as typeof getContext;
}

/** One entry of Chromium's trace, as far as it is looked at. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds for which the thread was at work: what other programs take is no part of it. */
  tdur?: number;
  args?: { name?: string };
}

/** The longest task of the page's main thread while something is done, in milliseconds of its own work. */
async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as never as TraceEvent[])),
  );
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'toplevel'] },
  } as never);
  await act();
  await page.waitForTimeout(AFTER);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const isMain = ({ name, args }: TraceEvent) =>
    name === 'thread_name' && args?.name === 'CrRendererMain';
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid}/${tid}`));
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid}/${tid}`),
  );
  if (tasks.length === 0) throw new Error('The trace has no task of the main thread.');
  return Math.round(Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000);
}

const progress = (page: Page) => page.getByRole('progressbar');

async function add(page: Page, url: string, file: HardFile) {
  await page.goto(`${url}?view=articles`);
  await page.getByRole('button', { name: 'Add an article' }).first().click();
  await page.getByRole('heading', { name: 'Your articles' }).waitFor();
  await page.waitForTimeout(AFTER);
  const since = Date.now();
  let seconds = 0;
  const longest = await longestTask(page, async () => {
    await choose(page, file);
    // Where it is read too fast, nobody sees the bar.
    await progress(page)
      .waitFor({ timeout: 2000 })
      .catch(() => {});
    await progress(page).waitFor({ state: 'hidden', timeout: 120_000 });
    seconds = Math.round((Date.now() - since) / 1000);
  });
  const problem = page.locator('.problem');
  const outcome = (await problem.count()) > 0 ? await problem.first().innerText() : 'added';
  return { longest, seconds, outcome };
}

/** Milliseconds from pressing Cancel until nothing is read any more; 0 where it is read too fast to press it. */
async function cancel(page: Page, file: HardFile): Promise<number> {
  await choose(page, file);
  return page.evaluate(async () => {
    const find = () => document.querySelector<HTMLElement>('progress');
    const frame = () => new Promise(requestAnimationFrame);
    for (let waited = 0; !find() && waited < 60; waited += 1) await frame();
    const pressed = find()?.closest('p')?.querySelector('button');
    if (!pressed) return 0;
    const since = performance.now();
    pressed.click();
    while (find()) await frame();
    return Math.round(performance.now() - since);
  });
}

/** The longest task of a visit to a page that shows what was added, where it was. */
function visit(page: Page): Promise<number> {
  return longestTask(page, async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Add an article' }).first().waitFor({ timeout: 60_000 });
  });
}

/** By its path: bytes would be unpacked on the main thread that is measured. */
async function choose(page: Page, { name, buffer }: HardFile): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'strain-'));
  writeFileSync(join(folder, name), buffer);
  await page.getByLabel('Choose files').setInputFiles(join(folder, name));
}
