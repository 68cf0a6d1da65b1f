import { chromium, type BrowserContextOptions } from '@playwright/test';
import { join } from 'node:path';
import { launchOptions } from './lib/chromium.mjs';
import { inPlainFolder } from './lib/plain-folder.mjs';
import { command } from './lib/run.mjs';
import { serveDist } from './lib/serve.mjs';

const FOLDER = 'screenshots';

const SIZES = [
  [1280, 800],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const;

const STATES: Record<string, string> = {
  opening: '',
  popup: '?place=shusha',
  road: '?place=lachin-road',
  town: '?place=shusha#map=11/39.77/46.75',
  articles: '?view=articles&article=edm-20-11',
  about: '?view=about',
  proposal: '?place=zangezur-route#map=10/38.92/46.3',
};

/**
 * Pictures of the built page in `screenshots/`.
 *
 * @param wanted parts of names; only the pictures whose names contain one are taken
 */
async function takeScreenshots(wanted: string[]): Promise<void> {
  const server = await serveDist();
  const browser = await chromium.launch(launchOptions());
  const take = async (name: string, url: string, options: BrowserContextOptions) => {
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) return;
    const page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
    await page.goto(url);
    await page.locator('[aria-busy="false"]').waitFor();
    await page.waitForTimeout(500);
    const path = join(FOLDER, `${name}.png`);
    await page.screenshot({ path });
    await page.close();
    console.log(path);
  };
  try {
    for (const [state, query] of Object.entries(STATES)) {
      for (const [width, height] of SIZES) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const name = `${state}-${width}x${height}-${colorScheme}`;
          await take(name, server.url + query, { viewport: { width, height }, colorScheme });
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await command(import.meta.url, inPlainFolder(import.meta.url, takeScreenshots));
