import type { Browser, Page } from '@playwright/test';
import { kindOf } from './built-bytes';
import type { Measurements } from './report';
import type { Sent } from './wire';

/** A built page that is served. */
export interface Target {
  name: string;
  /** Of the site's root. */
  url: string;
  /** From the root, such as `floor/`. */
  path: string;
  /** What its server has sent; emptied before each visit. */
  sent: Sent[];
  /** Of the same root by a slow line. */
  slowUrl: string;
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

interface VisitOptions {
  /** Runs in the page before its own scripts, with words from here. */
  init?: [script: (words: string[]) => void, words: string[]];
  /** Called before anything is asked for. */
  before?(page: Page): Promise<void>;
}

/**
 * Opens a page in a fresh browser context, and closes it after `measure`, which
 * gets it once the map is drawn.
 */
export async function visit<Result>(
  browser: Browser,
  { url, path, sent }: Pick<Target, 'url' | 'path' | 'sent'>,
  measure: (page: Page) => Promise<Result>,
  { init, before }: VisitOptions = {},
): Promise<Result> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    sent.length = 0;
    // tsx wraps named functions in a call of __name, which pages do not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(takeNotes);
    if (init) await page.addInitScript(...init);
    await before?.(page);
    await page.goto(url + path);
    await page.waitForFunction(() => window.benchNotes.idle, undefined, { timeout: LIMIT });
    return await measure(page);
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
  return visit(browser, target, async (page) => {
    const { list, idle, longTasks } = await page.evaluate(() => window.benchNotes);
    const begin = await page.evaluate(() => performance.timeOrigin);
    const blocking = longTasks
      .filter(([start]) => start < idle!)
      .reduce((sum, [, length]) => sum + length - 50, 0);
    return { list, idle, blocking, ...bytesOf(target.sent.filter(({ at }) => at < begin + idle!)) };
  });
}

/** How long it takes by a slow line. */
export function measureSlowOpening(browser: Browser, target: Target): Promise<Measurements> {
  return visit(browser, { ...target, url: target.slowUrl }, async (page) => {
    const { list, idle } = await page.evaluate(() => window.benchNotes);
    return { slowList: list, slowIdle: idle };
  });
}

/** Bytes of all that was sent, and by kind. */
function bytesOf(sent: Sent[]): Measurements {
  const sums: Measurements = {};
  for (const { path, bytes } of sent) {
    const kind = kindOf(path.replace(/\?.*/, ''));
    sums[kind] = (sums[kind] ?? 0) + bytes;
    sums.bytes = (sums.bytes ?? 0) + bytes;
  }
  return sums;
}
