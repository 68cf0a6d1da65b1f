import { chromium } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { cpus, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preview, type PreviewServer } from 'vite';
import { ownBytes, type PageBytes } from './bench/built-bytes';
import { measureDrawing } from './bench/drawing';
import { measureClicks, measureMemory, measureOwnArticle } from './bench/interactions';
import { measureOpening, measureSlowOpening, type Target } from './bench/opening';
import { outcomes, resultsTable, targetsTable, type Results } from './bench/report';
import { recordSent, slowLine } from './bench/wire';
import { launchOptions } from './lib/chromium.mjs';
import { inPlainFolder } from './lib/plain-folder.mjs';
import { command, ROOT, tool, UsageError } from './lib/run.mjs';
import { serveDist } from './lib/serve.mjs';

const USAGE = `npm run bench -- [--rounds N] [--large GEODATA-FOLDER]

Compares the built site with a bare map of the same data; see tests/bench/README.md.`;
const CACHE = join(ROOT, '.cache/bench');

/** Stops what was started, last first, however the benchmark ends. */
const closers: (() => Promise<void>)[] = [];

async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: '7' }, large: { type: 'string' } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new UsageError(`--rounds is "${values.rounds}"; expected a whole number from 1 on.`);
  }
  try {
    const dist = join(ROOT, 'dist');
    const ours = await site('ours', dist);
    const large = values.large && (await site('large', join(CACHE, 'large'), values.large));
    const atlases = large ? [ours, large] : [ours];
    const pages = [...(await baselines()), ...atlases];
    const browser = await chromium.launch(launchOptions());
    closers.push(() => browser.close());

    // What a browser does only once should count for no page.
    for (const page of pages) await measureOpening(browser, page);
    const results: Results = Object.fromEntries(pages.map(({ name }) => [name, []]));
    for (let round = 1; round <= rounds; round += 1) {
      console.log(`Round ${round} of ${rounds}`);
      for (const page of pages) results[page.name]!.push(await measureOpening(browser, page));
      for (const page of pages) results[page.name]!.push(await measureSlowOpening(browser, page));
      for (const page of atlases) results[page.name]!.push(await measureClicks(browser, page));
      const drawing = await measureDrawing(browser, ours);
      const slowDrawing = await measureDrawing(browser, { ...ours, url: ours.slowUrl });
      results.ours!.push({ drawing, slowDrawing });
      // What takes long is measured less often.
      if (round > 3) continue;
      results.ours!.push(await measureOwnArticle(browser, ours, join(ROOT, 'geodata')));
      if (round === 1) results.ours!.push(await measureMemory(browser, ours));
    }
    report(results, ownBytes(dist), rounds, browser.version());
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

function report(results: Results, own: PageBytes, rounds: number, version: string): void {
  const targets = outcomes(results, own);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Chromium ${version} without a GPU`;
  const date = new Date().toISOString();
  console.log(`\n${date.slice(0, 10)}, ${machine}, ${rounds} rounds\n`);
  console.log(`${resultsTable(results)}\n\n${targetsTable(targets)}\n`);
  const file = join(CACHE, `${date.replaceAll(':', '-')}.json`);
  writeFileSync(file, JSON.stringify({ date, machine, rounds, results, own, targets }, null, 2));
  console.log(`Also in ${relative(ROOT, file)}.`);
}

/** Builds and serves an atlas. */
async function site(name: string, folder: string, geodata?: string): Promise<Target> {
  console.log(`Building: ${name}`);
  const { code, output } = await tool(
    'vite/bin/vite.js',
    ['build', '--outDir', folder, '--emptyOutDir'],
    { quiet: true, env: { GEODATA: geodata } },
  );
  if (code !== 0) throw new Error(`The site "${name}" was not built:\n${output}`);
  const { server, url } = await serveDist({ outDir: folder });
  return { name, url, path: '', ...(await line(server)) };
}

/** What is to be known of what a server sends, and the same server by a slow line. */
async function line(server: PreviewServer): Promise<Pick<Target, 'sent' | 'slowUrl'>> {
  const slow = await slowLine(server);
  closers.push(
    () => server.close(),
    async () => void slow.close(),
  );
  const { port } = slow.address() as AddressInfo;
  return { sent: recordSent(server), slowUrl: `http://127.0.0.1:${port}/` };
}

/** Builds and serves the pages that the atlas is compared with. */
async function baselines(): Promise<Target[]> {
  mkdirSync(CACHE, { recursive: true });
  const configFile = join(ROOT, 'tests/bench/vite.config.ts');
  await build({ configFile });
  const server = await preview({
    configFile,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0 },
  });
  const url = server.resolvedUrls!.local[0]!;
  const wire = await line(server);
  return ['floor', 'peer'].map((name) => ({ name, url, path: `${name}/`, ...wire }));
}

await command(import.meta.url, inPlainFolder(import.meta.url, bench), USAGE);
