import { chromium } from '@playwright/test';
import { launchOptions } from '../../../scripts/lib/chromium.mjs';
import { command, UsageError } from '../../../scripts/lib/run.mjs';
import { serveDist } from '../../../scripts/lib/serve.mjs';
import { strainMainThread } from './long-tasks';

const USAGE = `npm run strain -- tasks [FILE …]

Puts the built site (npm run build) under strain; see tests/bench/README.md.`;

async function strain(args: string[]): Promise<void> {
  const [what, ...names] = args;
  const strains = { tasks: strainMainThread };
  if (!(what && what in strains))
    throw new UsageError(`Expected one of ${Object.keys(strains).join(', ')}.`);
  const { server, url } = await serveDist();
  const browser = await chromium.launch(launchOptions());
  try {
    const faults = await strains[what as keyof typeof strains](browser, url, names);
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

await command(import.meta.url, strain, USAGE);
