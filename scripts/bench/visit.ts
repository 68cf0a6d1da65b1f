import type { Browser, Page } from '@playwright/test';
import { join } from 'node:path';
import { kindOf, sentBytes, type Kind } from './built-bytes';
import { keepPixels, takeNotes } from './in-page';

/** A built page that is served. */
export interface Target {
  name: string;
  /** Of the site's root. */
  url: string;
  /** From the root, such as `floor/`. */
  path: string;
  /** The folder that is served, absolute. */
  folder: string;
}

/** One opening of a page, with nothing kept from before. Milliseconds; bytes after gzip. */
export interface Opening {
  /** Null where the page has no list of places. */
  list: number | null;
  idle: number;
  /** What tasks of the main thread took beyond 50 ms each, until then. */
  blocking: number;
  bytes: Partial<Record<Kind, number>>;
}

/** The window, as wide as a laptop's. */
const VIEWPORT = { width: 1280, height: 800 };
const LIMIT = 120_000;

/** Opens a page in a browser without a past, and closes it after `use`. */
export async function visit<Result>(
  browser: Browser,
  { url, path }: Target,
  use: (page: Page, asked: Asked[]) => Promise<Result>,
  seen = false,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const asked: Asked[] = [];
    page.on('requestfinished', (request) => {
      asked.push({ url: request.url(), at: request.timing().startTime });
    });
    // The runner of this script wraps functions in it.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(takeNotes);
    if (seen) await page.addInitScript(keepPixels);
    await page.goto(url + path);
    await page.waitForFunction(() => window.benchNotes.idle !== null, undefined, {
      timeout: LIMIT,
    });
    return await use(page, asked);
  } finally {
    await context.close();
  }
}

/** Something that a page asked for, and when, in milliseconds since 1970. */
interface Asked {
  url: string;
  at: number;
}

/** Opens a page once and says how long that took, and how much. */
export function open(browser: Browser, target: Target): Promise<Opening> {
  return visit(browser, target, async (page, asked) => {
    const { list, idle, longTasks } = await page.evaluate(() => window.benchNotes);
    const begin = await page.evaluate(() => performance.timeOrigin);
    const blocking = longTasks
      .filter(([start]) => start < idle!)
      .reduce((sum, [, length]) => sum + length - 50, 0);
    const before = asked.filter(({ at }) => at < begin + idle!).map((one) => one.url);
    return { list, idle: idle!, blocking, bytes: bytesOf(new Set(before), target) };
  });
}

function bytesOf(urls: Set<string>, { url: root, folder }: Target): Opening['bytes'] {
  const bytes: Opening['bytes'] = {};
  for (const url of urls) {
    if (!url.startsWith(root)) continue;
    const file = new URL(url).pathname.slice(new URL(root).pathname.length);
    const path = join(folder, file === '' || file.endsWith('/') ? `${file}index.html` : file);
    bytes[kindOf(path)] = (bytes[kindOf(path)] ?? 0) + sentBytes(path);
  }
  return bytes;
}
