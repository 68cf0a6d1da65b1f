import { chromium } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, launchOptions } from './lib/chromium.mjs';
import { inPlainFolder } from './lib/plain-folder.mjs';
import { command, errorLine, npm } from './lib/run.mjs';
import { serveDist } from './lib/serve.mjs';

/** The last that runs on Node 20. Fetched when it is needed: it brings more than all else together. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

/** Where Lighthouse finds the browser. */
const PORT = 9333;

const ALL = ['accessibility', 'best-practices', 'seo'];

/** The page for frames asks search engines to pass it by. */
const PAGES: Record<string, string[]> = {
  '': ALL,
  'places/': ALL,
  'places/shusha/': ALL,
  'licences/': ALL,
  'embed/': ['accessibility', 'best-practices'],
};

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null }>;
}

/** Has Lighthouse read the pages of `dist/`; what is under 100 is a fault. */
async function runLighthouse(): Promise<void> {
  const server = await serveDist();
  const flags = [...CHROMIUM_FLAGS, `--remote-debugging-port=${PORT}`];
  const browser = await chromium.launch(launchOptions(flags));
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  let count = 0;
  try {
    for (const [page, wanted] of Object.entries(PAGES)) {
      const { categories, audits } = await readPage(server.url + page, wanted, folder);
      const scores = wanted.map((name) => `${name} ${100 * categories[name]!.score}`);
      console.log(`/${page}: ${scores.join(', ')}`);
      const failed = wanted
        .flatMap((name) => categories[name]!.auditRefs)
        .filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 1);
      for (const { id } of failed) console.error(`  ${id}: ${audits[id]!.title}`);
      count += failed.length;
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (count > 0) throw new Error(`Lighthouse is not content: ${count} faults.`);
}

async function readPage(url: string, categories: string[], folder: string): Promise<Report> {
  const path = join(folder, 'report.json');
  const { code, output } = await npm(
    [
      ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url],
      ...['--output=json', `--output-path=${path}`, '--quiet', '--disable-full-page-screenshot'],
      `--only-categories=${categories.join(',')}`,
      `--port=${PORT}`,
    ],
    { quiet: true, limitMs: 5 * 60_000 },
  );
  if (code !== 0) throw new Error(`Lighthouse does not read ${url}: ${errorLine(output)}`);
  return JSON.parse(readFileSync(path, 'utf8')) as Report;
}

await command(import.meta.url, inPlainFolder(import.meta.url, runLighthouse));
