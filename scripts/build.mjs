import { chromiums, launchOptions } from './lib/chromium.mjs';
import { inPlainFolder } from './lib/plain-folder.mjs';
import { command, tool } from './lib/run.mjs';
import { serveDist } from './lib/serve.mjs';

/** What is opened: the map with its list, the other views, and the page for frames. */
const PAGES = ['', '?view=articles', '?view=about', 'embed/'];

/** Milliseconds for which a page may take to start, on a machine that does something else besides. */
const PATIENCE = 60_000;

/** Builds the site into `dist/`, and opens what was built once. */
async function build() {
  const { code } = await tool('vite/bin/vite.js', ['build']);
  if (code !== 0) throw new Error('The site was not built; the lines above say why.');
  const faults = await openBuilt();
  if (faults.length > 0) {
    throw new Error(['The site was built, but fails in a browser:', ...faults].join('\n'));
  }
}

/**
 * Opens the built pages in Chromium. Where there is none that starts, as on many
 * hosts that only build, a line says that nobody has looked.
 *
 * @param {string} [outDir] where the built site is, absolute; `dist/` unless told otherwise
 * @returns {Promise<string[]>} a line for each fault
 */
export async function openBuilt(outDir) {
  if (chromiums().length === 0) return unopened('there is no Chromium here');
  const { chromium } = await import('playwright');
  const browser = await chromium.launch(launchOptions()).catch(() => null);
  if (browser === null) return unopened('its Chromium does not start');
  const { url, close } = await serveDist({ outDir });
  /** @type {string[]} */
  const faults = [];
  try {
    for (const path of PAGES) {
      const page = await browser.newPage();
      page.on('pageerror', ({ message }) => faults.push(`/${path}: ${message}`));
      page.on('response', (answer) => {
        if (answer.status() >= 400) faults.push(`/${path}: ${answer.status()} ${answer.url()}`);
      });
      await page.goto(url + path);
      // The script takes the line away when the page has come alive, or shows it when it fails.
      await page
        .locator('body:not(:has(.not-started)), .not-started.now')
        .first()
        .waitFor({ timeout: PATIENCE })
        .catch(() => faults.push(`/${path}: its script has not started within a minute`));
      await page.close();
    }
  } finally {
    await browser.close();
    await close();
  }
  return faults;
}

/** @param {string} why @returns {string[]} */
function unopened(why) {
  console.log(`The built site was not opened: ${why}. "npm test" finds or gets one and opens it.`);
  return [];
}

await command(import.meta.url, inPlainFolder(import.meta.url, build));
