import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inPlainFolder } from '../../scripts/lib/plain-folder.mjs';
import { command, ROOT, UsageError } from '../../scripts/lib/run.mjs';
import { ENGINES } from './engines';
import { Reader } from './reader';
import { STEPS, STEPS_WITHOUT_WEBGL, type Step } from './steps';
import type { Tab } from './tab';
import { serveWatched } from './watched-site';

const NAMES = Object.keys(ENGINES);

/**
 * Takes the same steps through the built site in each engine, one after
 * another. An engine that cannot be had is a fault like any other.
 *
 * @param names of engines; none means all
 */
async function testEngines(names: string[]): Promise<void> {
  if (!existsSync(join(ROOT, 'dist', 'index.html'))) {
    throw new Error('dist/ is missing: "npm run build" makes it.');
  }
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new UsageError(`There is no engine "${unknown}".`);
  const faults: string[] = [];
  for (const name of names.length > 0 ? names : NAMES) {
    try {
      const open = await ENGINES[name]!();
      faults.push(...(await visit(name, STEPS, await open(true))));
      faults.push(...(await visit(name, STEPS_WITHOUT_WEBGL, await open(false))));
    } catch (error) {
      faults.push(`${name}: ${messageOf(error)}`);
    }
  }
  if (faults.length > 0) throw new Error(['The site fails in a browser:', ...faults].join('\n'));
}

/** Ends at the first step that fails, since the next begins where it ends; returns that fault. */
async function visit(name: string, steps: Step[], tab: Tab): Promise<string[]> {
  const site = await serveWatched();
  const folder = mkdtempSync(join(tmpdir(), 'engines-test-'));
  const reader = new Reader(tab, site.url);
  try {
    for (const [title, take] of steps) {
      const begun = Date.now();
      try {
        await take({ reader, site, folder });
        await reader.finish();
      } catch (error) {
        return [`${name}, ${title}: ${messageOf(error)}`];
      }
      const seconds = ((Date.now() - begun) / 1000).toFixed(1);
      console.log(`${name}, ${title}: as it should be (${seconds} s).`);
    }
    return [];
  } finally {
    await tab.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

await command(
  import.meta.url,
  inPlainFolder(import.meta.url, testEngines),
  `npm run test:browsers -- [${NAMES.join('|')} …]`,
);
