import type { Browser, Page } from '@playwright/test';
import { join } from 'node:path';
import { kindOf, sentBytes } from './built-bytes';
import type { Measurements } from './report';

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

/** The window, as wide as a laptop's. */
const VIEWPORT = { width: 1280, height: 800 };
const LIMIT = 120_000;

/** What a page notes about itself while it opens; milliseconds since it was requested. */
interface Notes {
  /** When the list of places was on the screen. */
  list?: number;
  /** When the map was drawn for the first time. */
  idle?: number;
  /** Start and length of each task of more than 50 ms on the main thread. */
  longTasks: [start: number, length: number][];
}

declare global {
  interface Window {
    benchNotes: Notes;
  }
}

/** A request of a page, and when it began, in milliseconds since 1970. */
interface Requested {
  url: string;
  at: number;
}

/**
 * Opens a page in a fresh browser context, and closes it after `measure`, which
 * gets it once the map is drawn.
 *
 * @param init runs in the page before its own scripts
 */
export async function visit<Result>(
  browser: Browser,
  { url, path }: Target,
  measure: (page: Page, requested: Requested[]) => Promise<Result>,
  init?: () => void,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const requested: Requested[] = [];
    page.on('requestfinished', (request) => {
      requested.push({ url: request.url(), at: request.timing().startTime });
    });
    // tsx wraps named functions in a call of __name, which pages do not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(takeNotes);
    if (init) await page.addInitScript(init);
    await page.goto(url + path);
    await page.waitForFunction(() => window.benchNotes.idle, undefined, { timeout: LIMIT });
    return await measure(page, requested);
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own scripts, and can use nothing from outside of it. */
function takeNotes(): void {
  const notes: Notes = { longTasks: [] };
  window.benchNotes = notes;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      notes.longTasks.push([startTime, duration]);
    }
  }).observe({ type: 'longtask', buffered: true });

  const look = () => {
    const item = document.querySelector('#places li');
    // One frame later it is on the screen.
    if (item?.getBoundingClientRect().height) {
      requestAnimationFrame(() => (notes.list = performance.now()));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  new MutationObserver((_, observer) => {
    if (!document.querySelector('#map[aria-busy="false"]')) return;
    notes.idle = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
}

/** How long a page takes to open, and what is sent until its map is drawn. */
export function measureOpening(browser: Browser, target: Target): Promise<Measurements> {
  return visit(browser, target, async (page, requested) => {
    const { list, idle, longTasks } = await page.evaluate(() => window.benchNotes);
    const begin = await page.evaluate(() => performance.timeOrigin);
    const blocking = longTasks
      .filter(([start]) => start < idle!)
      .reduce((sum, [, length]) => sum + length - 50, 0);
    const before = requested.filter(({ at }) => at < begin + idle!).map(({ url }) => url);
    return { list, idle, blocking, ...bytesOf(new Set(before), target) };
  });
}

/** Bytes after gzip: of all files that were requested, and by kind. */
function bytesOf(urls: Set<string>, { url: root, folder }: Target): Measurements {
  const sent = { bytes: 0 } as Measurements & { bytes: number };
  for (const url of urls) {
    if (!url.startsWith(root)) continue;
    const file = new URL(url).pathname.slice(new URL(root).pathname.length);
    const path = join(folder, file === '' || file.endsWith('/') ? `${file}index.html` : file);
    const [kind, bytes] = [kindOf(path), sentBytes(path)];
    sent[kind] = (sent[kind] ?? 0) + bytes;
    sent.bytes += bytes;
  }
  return sent;
}
