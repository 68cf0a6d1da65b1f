import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium-get.mjs';
import { countsLine, judge, playwrightCounts, vitestCounts } from './lib/counts.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { endWithNpm, ROOT } from './lib/project.mjs';
import { npm, tool } from './lib/run.mjs';

// npm test: installs if needed, finds or gets a Chromium, builds, runs every test.
// The last line is "N passed, N failed", whatever happens.

const REPORTS = join(ROOT, '.cache', 'test');
const STAGE_LIMIT_MS = 30 * 60_000;

/** @type {[title: string, counts: import('./lib/counts.mjs').Counts][]} */
const stages = [];

try {
  process.chdir(ROOT);
  endWithNpm();
  await ensureInstalled();
  process.env['CHROMIUM_PATH'] = await ensureChromium();
  console.log(`Chromium: ${process.env['CHROMIUM_PATH']}`);
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });

  const build = await npm(['run', '--silent', 'build']);
  await vitest('unit');
  await vitest('browser');
  if (build.code === 0) await endToEnd();
  else stages.push(['end-to-end', oneFailure('not run: the site was not built, see above')]);
} catch (error) {
  stages.push(['set-up', oneFailure(error instanceof Error ? error.message : String(error))]);
}

console.log();
for (const [title, { passed, failed, notes }] of stages) {
  console.log([`${title}: ${passed} passed, ${failed} failed`, ...notes].join('; '));
}
console.log(countsLine(stages.map(([, counts]) => counts)));
process.exitCode = stages.every(([, counts]) => counts.failed === 0) ? 0 : 1;

/** @param {'unit' | 'browser'} project */
async function vitest(project) {
  const report = join(REPORTS, `${project}.json`);
  const ended = await tool(
    'vitest/vitest.mjs',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { limitMs: STAGE_LIMIT_MS },
  );
  stages.push([project, judge(read(report, vitestCounts), ended)]);
}

async function endToEnd() {
  const report = join(REPORTS, 'e2e.json');
  const ended = await tool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    limitMs: STAGE_LIMIT_MS,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  stages.push(['end-to-end', judge(read(report, playwrightCounts), ended)]);
}

/**
 * @template Report, Counted
 * @param {string} file
 * @param {(report: Report) => Counted} count
 * @returns {Counted | undefined}
 */
function read(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** @param {string} note */
function oneFailure(note) {
  return { passed: 0, failed: 1, notes: [note] };
}
