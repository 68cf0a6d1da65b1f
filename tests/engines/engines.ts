import { existsSync } from 'node:fs';
import * as playwright from 'playwright';
import { ensureCommands, type PACKAGES } from '../../scripts/lib/apt-install.mjs';
import { launchOptions } from '../../scripts/lib/chromium.mjs';
import { ensureChromium } from '../../scripts/lib/ensure-chromium.mjs';
import { findCommand } from '../../scripts/lib/find-command.mjs';
import { downloadBrowser } from '../../scripts/lib/playwright-download.mjs';
import { firefoxTab } from './firefox-tab';
import { playwrightTab } from './playwright-tab';
import type { Tab } from './tab';
import { webkitTab } from './webkit-tab';

/** Starts a browser, with WebGL or without, and opens its one tab. */
export type OpenTab = (webgl: boolean) => Promise<Tab>;

/** What of an engine can be installed: its command, which a screen of Xvfb is for, and what drives it. */
interface Installed {
  command: keyof typeof PACKAGES;
  open(command: string, webgl: boolean): Promise<Tab>;
}

const INSTALLED: Record<'firefox' | 'webkit', Installed> = {
  firefox: { command: 'firefox-esr', open: firefoxTab },
  webkit: { command: 'WebKitWebDriver', open: webkitTab },
};

/** The engines by name, each with what finds a browser of it, or gets one, or throws what is missing. */
export const ENGINES: Record<string, () => Promise<OpenTab>> = {
  async chromium() {
    const executablePath = await ensureChromium();
    return async (webgl) =>
      playwrightTab(
        await playwright.chromium.launch({ ...launchOptions(), executablePath }),
        webgl,
      );
  },
  firefox: () => find('firefox'),
  webkit: () => find('webkit'),
};

/** Playwright's own browser, or one that is installed; where there is neither, the same after getting it. */
async function find(name: 'firefox' | 'webkit'): Promise<OpenTab> {
  const here = (await ownOf(name)) ?? installedOf(name);
  if (here) return here;
  const problem = await downloadBrowser(name);
  const own = problem === undefined ? await ownOf(name) : undefined;
  if (own) return own;
  console.log(`Playwright's download: ${problem ?? 'it does not start'}.`);
  await ensureCommands([INSTALLED[name].command, 'Xvfb']);
  return installedOf(name)!;
}

/** Playwright's own browser; undefined where there is none that starts. */
async function ownOf(name: 'firefox' | 'webkit'): Promise<OpenTab | undefined> {
  const type = playwright[name];
  if (!existsSync(type.executablePath())) return undefined;
  const firefoxUserPrefs = { 'webgl.force-enabled': true };
  const launch = () => type.launch(name === 'firefox' ? { firefoxUserPrefs } : {});
  const browser = await launch().catch(() => undefined);
  await browser?.close();
  return browser && (async (webgl) => playwrightTab(await launch(), webgl));
}

/** The installed browser; undefined where there is none. */
function installedOf(name: 'firefox' | 'webkit'): OpenTab | undefined {
  const { command, open } = INSTALLED[name];
  const path = findCommand(command);
  return path && findCommand('Xvfb') ? (webgl) => open(path, webgl) : undefined;
}
