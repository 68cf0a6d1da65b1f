import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../../../scripts/lib/chromium.mjs';
import { inPlainFolder } from '../../../scripts/lib/plain-folder.mjs';
import { command, UsageError } from '../../../scripts/lib/run.mjs';
import { serveDist } from '../../../scripts/lib/serve.mjs';
import { killWhileSaving } from '../../e2e/kill-browser';
import { strainMainThread } from './long-tasks';
import { wander } from './wander';

const USAGE = `npm run strain -- tasks [FILE …] | kills [ROUNDS] | actions [COUNT] [SEED]

Puts the built site (npm run build) under strain; see tests/bench/README.md.`;

/** Each returns what was wrong, a line for each. */
const STRAINS: Record<
  string,
  (browser: Browser, url: string, args: string[]) => Promise<string[]>
> = {
  tasks: strainMainThread,
  async kills(_browser, url, [rounds = '10']) {
    const after = (round: number) => 40 * (round + 1);
    const { acknowledged, faults } = await killWhileSaving(url, Number(rounds), after);
    console.log(`Articles acknowledged before each kill: ${acknowledged.join(', ')}`);
    return faults;
  },
  actions: (browser, url, [count = '1000', seed = String(Date.now() % 1_000_000)]) =>
    wander(browser, url, Number(count), Number(seed)),
};

async function strain([what = '', ...args]: string[]): Promise<void> {
  const run = STRAINS[what];
  if (!run) throw new UsageError(`Expected one of ${Object.keys(STRAINS).join(', ')}.`);
  const { url, close } = await serveDist();
  const browser = await chromium.launch(launchOptions());
  try {
    const faults = await run(browser, url, args);
    for (const fault of faults) console.error(fault);
    console.log(faults.length === 0 ? 'Nothing was wrong.' : `${faults.length} faults.`);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await close();
  }
}

await command(import.meta.url, inPlainFolder(import.meta.url, strain), USAGE);
