import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { CHROMIUM_FLAGS, chromiums } from './chromium.mjs';
import { run, tool } from './run.mjs';

const DOWNLOAD_LIMIT_MS = 3 * 60_000;
const APT_LIMIT_MS = 10 * 60_000;

/**
 * Finds a Chromium that starts and has WebGL 2, or gets one. Needs
 * `node_modules`.
 *
 * @returns {Promise<string>} absolute path
 * @throws {Error} saying what was tried, and what to do
 */
export async function ensureChromium() {
  /** @type {Map<string, string>} path to what is wrong with it */
  const unfit = new Map();
  /** @returns {Promise<string | undefined>} */
  const firstFit = async () => {
    unfit.clear();
    for (const path of chromiums()) {
      const problem = await probe(path);
      if (!problem) return path;
      unfit.set(path, problem);
    }
    return undefined;
  };

  const found = await firstFit();
  if (found) return found;
  /** @type {string[]} */
  const tried = [];
  if (!process.env['CHROMIUM_PATH']) {
    for (const get of [download, aptInstall]) {
      const problem = await get();
      if (problem) tried.push(problem);
      const path = await firstFit();
      if (path) return path;
    }
  }
  const reasons = [...[...unfit].map(([path, problem]) => `${path}: ${problem}`), ...tried];
  throw new Error(
    [
      'No Chromium that can run the tests: install Chromium or Chrome, or name one in CHROMIUM_PATH.',
      ...reasons.map((reason) => `  ${reason}`),
    ].join('\n'),
  );
}

/**
 * @param {string} executablePath
 * @returns {Promise<string | undefined>} what is wrong with it
 */
async function probe(executablePath) {
  const { chromium } = await import('playwright');
  try {
    const browser = await chromium.launch({
      executablePath,
      args: CHROMIUM_FLAGS,
      timeout: 60_000,
    });
    try {
      const page = await browser.newPage();
      const drawn = await page.evaluate(
        () => document.createElement('canvas').getContext('webgl2') !== null,
      );
      return drawn ? undefined : 'it has no WebGL 2';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return `it does not start (${telling(error instanceof Error ? error.message : String(error))})`;
  }
}

/** @returns {Promise<string | undefined>} what went wrong */
async function download() {
  console.log('No Chromium here: downloading the one of Playwright (three minutes at most) …');
  const { code, output, timedOut } = await tool(
    'playwright/cli.js',
    ['install', '--no-shell', 'chromium'],
    {
      quiet: true,
      limitMs: DOWNLOAD_LIMIT_MS,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    },
  );
  if (code === 0) return undefined;
  return `Playwright's download ${timedOut ? 'took longer than three minutes' : `failed (${telling(output)})`}`;
}

/** @returns {Promise<string | undefined>} what went wrong */
async function aptInstall() {
  if (!isDebian()) return undefined;
  if (process.getuid?.() !== 0) return '"apt-get install chromium" was not tried: it needs root';
  console.log('Installing Chromium with apt-get …');
  const options = {
    quiet: true,
    limitMs: APT_LIMIT_MS,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  };
  for (const args of [['update'], ['install', '-y', 'chromium']]) {
    const { code, output } = await run(
      'apt-get',
      ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args],
      options,
    );
    if (code !== 0) return `"apt-get ${args.join(' ')}" failed (${telling(output)})`;
  }
  return undefined;
}

/** Ubuntu is no Debian here: its `chromium` is a snap, which does not run in a container. */
function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * The one line of an output that tells most: what a browser wrote as an error,
 * what sounds like one, or the first.
 *
 * @param {string} output
 * @returns {string} at most 200 characters
 */
function telling(output) {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const line =
    lines.find((each) => each.includes('[err]')) ??
    lines.find((each) => /^E:|error:|unable|cannot/i.test(each) && !each.includes('kill')) ??
    lines[0];
  return (line ?? 'it said nothing').slice(0, 200);
}
