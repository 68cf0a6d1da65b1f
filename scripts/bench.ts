import { chromium, type Browser } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { longArticle } from './bench/long-article';
import { ownBytes } from './bench/page-bytes';
import { resultsTable, targetsTable } from './bench/report';
import { openingSummary, summaries, type Results } from './bench/results';
import { outcomes } from './bench/targets';
import { memory, readOwn, use, type Memory, type Reading, type Use } from './bench/use';
import { open, type Opening, type Target } from './bench/visit';
import { launchOptions } from './lib/chromium.mjs';

import { ROOT, tool } from './lib/run.mjs';
import { serveDist } from './lib/serve.mjs';

// npm run bench [-- --rounds 3] [--large <geodata folder>]: how the built site
// compares with a bare map of the same data, in one run. See tests/bench/README.md.

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, large: { type: 'string' } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  throw new Error(`--rounds is "${values.rounds}"; expected a whole number from 1 on.`);
}
/** What takes long is measured less often: an article of 1 MB, and hundreds of selections. */
const readRounds = Math.min(rounds, 3);
const memoryRounds = 1;
const CACHE = join(ROOT, '.cache/bench');

const closers: (() => Promise<void>)[] = [];
try {
  const targets = await built();
  const browser = await chromium.launch(launchOptions());
  closers.push(() => browser.close());
  const results = await measure(browser, targets);
  const own = ownBytes(targets.ours.folder);
  const reached = outcomes(results, own);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Chromium ${browser.version()} without a GPU`;
  const date = new Date().toISOString();
  console.log(`\n${date.slice(0, 10)}, ${machine}, ${rounds} rounds\n`);
  console.log(`${resultsTable(results)}\n\n${targetsTable(reached)}\n`);
  const file = join(CACHE, `${date.replaceAll(':', '-')}.json`);
  writeFileSync(
    file,
    JSON.stringify({ date, machine, rounds, results, own, targets: reached }, null, 2),
  );
  console.log(`Also in ${relative(process.cwd(), file)}.`);
} finally {
  for (const close of closers.reverse()) await close();
}

/** The pages, built and served on this machine. */
async function built() {
  mkdirSync(CACHE, { recursive: true });
  const ours = await site('ours', join(ROOT, 'dist'));
  const large = values.large && (await site('large', join(CACHE, 'large'), values.large));
  const configFile = join(ROOT, 'tests/bench/vite.config.ts');
  await build({ configFile });
  const folder = join(CACHE, 'pages');
  const server = await preview({
    configFile,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0 },
  });
  closers.push(() => server.close());
  const url = server.resolvedUrls!.local[0]!;
  const floor: Target = { name: 'floor', url, path: 'floor/', folder };
  const peer: Target = { name: 'peer', url, path: 'peer/', folder };
  return { floor, peer, ours, large: large || null };
}

async function site(name: string, folder: string, geodata?: string): Promise<Target> {
  console.log(`Building: ${name}`);
  const { code, output } = await tool(
    'vite/bin/vite.js',
    ['build', '--outDir', folder, '--emptyOutDir'],
    { quiet: true, env: { GEODATA: geodata } },
  );
  if (code !== 0) throw new Error(`The site "${name}" was not built:\n${output}`);
  const server = await serveDist({ outDir: folder });
  closers.push(server.close);
  return { name, url: server.url, path: '', folder };
}

async function measure(
  browser: Browser,
  targets: Awaited<ReturnType<typeof built>>,
): Promise<Results> {
  const { floor, peer, ours, large } = targets;
  const pages = [floor, peer, ours, ...(large ? [large] : [])];
  // What a browser does only once shall be nobody's: the first round is not counted.
  for (const page of pages) await open(browser, page);

  const openings: Record<string, Opening[]> = {};
  const uses: Use[] = [];
  const largeUses: Use[] = [];
  for (let round = 0; round < rounds; round += 1) {
    console.log(`Round ${round + 1} of ${rounds}`);
    for (const page of pages) (openings[page.name] ??= []).push(await open(browser, page));
    uses.push(await use(browser, ours));
    if (large) largeUses.push(await use(browser, large));
  }
  const memories: Memory[] = [];
  const readings: Reading[] = [];
  for (let round = 0; round < readRounds; round += 1) {
    console.log(`Own article, round ${round + 1} of ${readRounds}`);
    readings.push(await readOwn(browser, ours, longArticle(join(ROOT, 'geodata'))));
  }
  for (let round = 0; round < memoryRounds; round += 1) {
    console.log(`Memory, round ${round + 1} of ${memoryRounds}`);
    memories.push(await memory(browser, ours));
  }
  return {
    opening: {
      floor: openingSummary(openings['floor']!),
      peer: openingSummary(openings['peer']!),
      ours: openingSummary(openings['ours']!),
    },
    use: summaries(uses.map((one) => ({ ...one }))),
    memory: summaries(memories.map((one) => ({ ...one }))),
    reading: summaries(readings.map((one) => ({ ...one }))),
    ...(large && {
      large: {
        ...openingSummary(openings['large']!),
        click: summaries(largeUses.map((one) => ({ ...one }))).click,
      },
    }),
  };
}
