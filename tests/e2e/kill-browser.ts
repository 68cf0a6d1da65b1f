import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../scripts/lib/chromium.mjs';

/** Articles of a batch: more than are kept before the browser ends. */
const BATCH = 60;

const titleOf = (number: number) => `Convoy ${number}`;
/** Its words tell whether all of an article was kept. */
const textOf = (number: number) => {
  const paragraph = `The lorries of convoy ${number} came to Shusha on 5 May 2021.`;
  return [titleOf(number), ...Array.from({ length: 40 }, () => paragraph)].join('\n\n');
};

/**
 * Adds a batch of articles, ends the browser with `kill -9` while they are
 * saved, opens it again, and compares; as often as it is asked to, in one profile.
 *
 * @param after milliseconds from the first acknowledged article to the end, by round
 * @returns what each round acknowledged, and what was wrong afterwards, a line for each
 */
export async function killWhileSaving(
  url: string,
  rounds: number,
  after: (round: number) => number,
): Promise<{ acknowledged: number[]; faults: string[] }> {
  const profile = mkdtempSync(join(tmpdir(), 'atlas-kill-'));
  const acknowledged: number[] = [];
  const faults: string[] = [];
  const known = new Set<string>();
  try {
    for (let round = 0; round < rounds; round += 1) {
      const told = await saveUntilKilled(profile, url, round, after(round));
      acknowledged.push(told.length);
      for (const title of told) known.add(title);
      const kept = await readKept(profile, url);
      faults.push(...compare(known, kept).map((fault) => `round ${round + 1}: ${fault}`));
      for (const { title } of kept.articles) known.add(title);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { acknowledged, faults };
}

interface Kept {
  articles: { title: string; text: string }[];
  /** What the page says of damage; "" where it says nothing. */
  damage: string;
}

function compare(known: Set<string>, { articles, damage }: Kept): string[] {
  const faults = damage ? [damage] : [];
  const titles = new Set(articles.map(({ title }) => title));
  faults.push(
    ...[...known].filter((title) => !titles.has(title)).map((title) => `${title} is lost`),
  );
  for (const { title, text } of articles) {
    const isWhole = text === textOf(Number(title.replace('Convoy ', '')));
    if (!isWhole) faults.push(`${title} is not whole`);
  }
  return faults;
}

/** The titles that the page showed as added before the browser was ended. */
async function saveUntilKilled(
  profile: string,
  url: string,
  round: number,
  wait: number,
): Promise<string[]> {
  const told: string[] = [];
  await inBrowser(profile, async (page, browser) => {
    await page.exposeFunction('tell', (title: string) => void told.push(title));
    await openLibrary(page, url);
    await page.evaluate(() => {
      const known = new Set<string>();
      const tell = () => {
        for (const title of document.querySelectorAll('h3[id^="article-own-"]')) {
          const text = title.textContent!;
          if (!known.has(text))
            void (globalThis as never as { tell(text: string): void }).tell(text);
          known.add(text);
        }
      };
      tell();
      new MutationObserver(tell).observe(document.body, { childList: true, subtree: true });
    });
    const before = told.length;
    const files = Array.from({ length: BATCH }, (_, index) => {
      const number = round * BATCH + index;
      return { name: `${number}.txt`, mimeType: '', buffer: Buffer.from(textOf(number)) };
    });
    await page.getByLabel('Choose files').setInputFiles(files);
    while (told.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, wait));
    // The whole group, which is this browser's alone: no process of it may go on writing.
    process.kill(-browser.pid!, 'SIGKILL');
  });
  return told;
}

/** What the page and the browser's database have when they are opened again. */
async function readKept(profile: string, url: string): Promise<Kept> {
  let kept: Kept = { articles: [], damage: '' };
  await inBrowser(profile, async (page, browser) => {
    await openLibrary(page, url);
    const articles = await page.evaluate(async () => {
      const opening = indexedDB.open('corridor-atlas');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const all = opening.result.transaction('articles').objectStore('articles').getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      opening.result.close();
      return (all.result as { text: string; citation: { title: string } }[]).map(
        ({ text, citation }) => ({ title: citation.title, text }),
      );
    });
    const damage = await page.getByText('is damaged and is left out').allInnerTexts();
    kept = { articles, damage: damage.join(' ') };
    const session = await page.context().browser()!.newBrowserCDPSession();
    await session.send('Browser.close');
    await ended(browser);
  });
  return kept;
}

async function openLibrary(page: Page, url: string): Promise<void> {
  await page.goto(`${url}?view=articles`);
  const add = page.getByRole('button', { name: 'Add an article' });
  const heading = page.getByRole('heading', { name: 'Your articles' });
  await add.or(heading).first().waitFor();
  // A library that is there opens by itself, and takes the button away.
  while (!(await heading.isVisible())) {
    await add.click({ timeout: 2000 }).catch(() => {});
    await heading.waitFor({ timeout: 2000 }).catch(() => {});
  }
}

/** Starts a browser of its own, whose process is known, and ends it whatever happens. */
async function inBrowser(
  profile: string,
  work: (page: Page, browser: ChildProcess) => Promise<void>,
): Promise<void> {
  const { executablePath = chromium.executablePath(), args } = launchOptions();
  const flags = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const browser = spawn(executablePath, [...args, ...flags, 'about:blank'], {
    // A group of its own, so that all of it can be ended at once.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => void process.kill(-browser.pid!, 'SIGKILL');
  // A test that took too long is given up, and never comes to its end.
  process.once('exit', end);
  try {
    const connected = await chromium.connectOverCDP(await addressOf(browser));
    const [context] = connected.contexts();
    const page = await context!.newPage();
    // tsx wraps named functions in a call of __name, which pages do not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await work(page, browser);
  } finally {
    process.off('exit', end);
    if (browser.exitCode === null && browser.signalCode === null) {
      end();
      await ended(browser);
    }
  }
}

/** Where a browser can be spoken to, as it says itself. */
async function addressOf(browser: ChildProcess): Promise<string> {
  for await (const line of createInterface(browser.stderr!)) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('The browser ended before it could be spoken to.');
}

function ended(browser: ChildProcess): Promise<unknown> {
  if (browser.exitCode !== null || browser.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => browser.once('exit', resolve));
}
