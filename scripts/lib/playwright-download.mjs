import { errorLine, tool } from './run.mjs';

/**
 * Downloads a browser of Playwright's own. Needs `node_modules`.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} name
 * @returns {Promise<string | undefined>} what went wrong
 */
export async function downloadBrowser(name) {
  const title = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }[name];
  console.log(`No ${title} here: downloading the one of Playwright (three minutes at most) …`);
  const { code, output, timedOut } = await tool(
    'playwright/cli.js',
    ['install', '--no-shell', name],
    {
      quiet: true,
      limitMs: 3 * 60_000,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    },
  );
  if (timedOut) return 'it took longer than three minutes';
  return code === 0 ? undefined : `it failed (${errorLine(output)})`;
}
