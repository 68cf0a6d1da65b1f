import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchOptions } from './lib/chromium.mjs';
import { ROOT } from './lib/project.mjs';
import { serveDist } from './lib/serve.mjs';

// npm run screenshots: the built page in `screenshots/`, to be looked at.
// Each name given as an argument takes only the pictures that contain it.

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

const folder = join(ROOT, 'screenshots');
mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
const server = await serveDist();
const browser = await chromium.launch(launchOptions());
try {
  for (const [state, path] of Object.entries(STATES)) {
    for (const [width, height] of SIZES) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const name = `${state}-${width}x${height}-${colorScheme}`;
        if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
        await take(name, path, { width, height }, colorScheme);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}

async function take(
  name: string,
  path: string,
  viewport: { width: number; height: number },
  colorScheme: 'light' | 'dark',
) {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
  await page.goto(server.url + path);
  await page.locator('[aria-busy="false"]').waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
  console.log(join('screenshots', `${name}.png`));
}
