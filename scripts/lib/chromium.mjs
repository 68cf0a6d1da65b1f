import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/**
 * Flags for a Chromium that runs anywhere: as root, without a GPU (WebGL 2 by
 * SwiftShader), and with no host to reach but this machine.
 */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // WebGL is all that needs the graphics process; it paints pages slower than the processor does.
  '--disable-gpu-rasterization',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Every Chromium or Chrome on this machine, the one to prefer first:
 * `CHROMIUM_PATH` and nothing else where it is set; else those on the path, at
 * the usual places, and Playwright's own.
 *
 * @param {Record<string, string | undefined>} [env]
 * @returns {string[]} absolute paths of files that exist
 * @throws {Error} when `CHROMIUM_PATH` names no file
 */
export function chromiums(env = process.env) {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return [chosen];
    throw new Error(
      `CHROMIUM_PATH is "${chosen}", and there is no such file; it must name a Chromium.`,
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  const all = [...onPath, ...usualPlaces(env), ...playwrightsOwn()].filter((path) =>
    existsSync(path),
  );
  // On Debian /bin is /usr/bin: the same Chromium is found twice.
  return [...new Map(all.map((path) => [realpathSync(path), path])).values()];
}

/**
 * How to launch Chromium with Playwright, for tests and screenshots alike.
 * Without a path Playwright says itself what is missing.
 *
 * @param {string[]} [flags]
 * @returns {{ executablePath?: string, args: string[], headless: true }}
 */
export function launchOptions(flags = CHROMIUM_FLAGS) {
  const [executablePath] = chromiums();
  return { ...(executablePath && { executablePath }), args: flags, headless: true };
}

/** @param {Record<string, string | undefined>} env @returns {string[]} */
function usualPlaces(env) {
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    env[name] ? [join(env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  );
  return [
    '/usr/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...windows,
  ];
}

/** @returns {string[]} where Playwright keeps its Chromium, once it is installed itself */
function playwrightsOwn() {
  try {
    return [createRequire(import.meta.url)('playwright').chromium.executablePath()];
  } catch {
    return [];
  }
}
