import { aptInstall } from './apt-install.mjs';
import { CHROMIUM_FLAGS, chromiums } from './chromium.mjs';
import { downloadBrowser } from './playwright-download.mjs';
import { errorLine } from './run.mjs';

/**
 * Finds a Chromium that starts and has WebGL 2, or gets one. Needs
 * `node_modules`.
 *
 * @returns {Promise<string>} absolute path
 * @throws {Error} saying what was tried, and what to do
 */
export async function ensureChromium() {
  /** @type {Map<string, string>} what is wrong, by path or way of getting one */
  const problems = new Map();
  const firstWorking = async () => {
    for (const path of chromiums()) {
      if (problems.has(path)) continue;
      const problem = await problemOf(path);
      if (!problem) return path;
      problems.set(path, problem);
    }
    return undefined;
  };

  let found = await firstWorking();
  for (const [way, get] of process.env['CHROMIUM_PATH'] ? [] : WAYS) {
    if (found) break;
    const problem = await get();
    if (problem) problems.set(way, problem);
    found = await firstWorking();
  }
  if (found) return found;
  throw new Error(
    [
      'No Chromium that can run the tests: install Chromium or Chrome, or name one in CHROMIUM_PATH.',
      ...Array.from(problems, ([where, problem]) => `  ${where}: ${problem}`),
    ].join('\n'),
  );
}

/**
 * @param {string} executablePath
 * @returns {Promise<string | undefined>} what is wrong with it
 */
async function problemOf(executablePath) {
  const { chromium } = await import('playwright');
  try {
    const browser = await chromium.launch({
      executablePath,
      args: CHROMIUM_FLAGS,
      timeout: 60_000,
    });
    try {
      const page = await browser.newPage();
      const hasWebGL2 = await page.evaluate(
        () => document.createElement('canvas').getContext('webgl2') !== null,
      );
      return hasWebGL2 ? undefined : 'it has no WebGL 2';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return `it does not start (${errorLine(error instanceof Error ? error.message : String(error))})`;
  }
}

/** @type {[way: string, get: () => Promise<string | undefined>][]} each says what went wrong */
const WAYS = [
  ["Playwright's download", () => downloadBrowser('chromium')],
  // Ubuntu's `chromium` is a snap, which does not run in a container: of Debian alone.
  ['apt-get install chromium', () => aptInstall(['chromium'])],
];
