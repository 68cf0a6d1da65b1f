import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countsLine, judge, playwrightCounts, vitestCounts } from './lib/counts.mjs';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { command, npm, ROOT, tool } from './lib/run.mjs';

const REPORTS = join(ROOT, '.cache', 'test');
const STAGE_LIMIT_MS = 30 * 60_000;

/** @type {[title: string, counts: import('./lib/counts.mjs').Counts][]} */
const stages = [];

/**
 * Installs if needed, finds or gets a Chromium, builds, runs every test. The
 * last line is "N passed, N failed", whatever happens.
 */
async function test() {
  try {
    await runStages();
  } catch (error) {
    addFailure('set-up', error instanceof Error ? error.message : String(error));
  }
  console.log();
  for (const [title, { passed, failed, notes }] of stages) {
    console.log([`${title}: ${passed} passed, ${failed} failed`, ...notes].join('; '));
  }
  console.log(countsLine(stages.map(([, counts]) => counts)));
  process.exitCode = stages.every(([, counts]) => counts.failed === 0) ? 0 : 1;
}

async function runStages() {
  await ensureInstalled();
  process.env['CHROMIUM_PATH'] = await ensureChromium();
  console.log(`Chromium: ${process.env['CHROMIUM_PATH']}`);
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });

  const build = await npm(['run', '--silent', 'build']);
  for (const project of ['unit', 'browser']) {
    const reporters = ['--reporter=default', '--reporter=json'];
    const output = `--outputFile.json=${reportPath(project)}`;
    const args = ['run', '--project', project, ...reporters, output];
    await runStage(project, 'vitest/vitest.mjs', args, vitestCounts);
  }
  if (build.code === 0) {
    const args = ['test', '--reporter=list,json'];
    await runStage('end-to-end', '@playwright/test/cli.js', args, playwrightCounts);
  } else addFailure('end-to-end', 'not run: the site was not built, see above');
}

/**
 * @param {string} title
 * @param {string} script of the runner, below `node_modules`
 * @param {string[]} args
 * @param {(report: any) => Parameters<typeof judge>[0]} count
 */
async function runStage(title, script, args, count) {
  const report = reportPath(title);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const ended = await tool(script, args, { limitMs: STAGE_LIMIT_MS, env });
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  stages.push([title, judge(counted, ended)]);
}

/** @param {string} stage */
function reportPath(stage) {
  return join(REPORTS, `${stage}.json`);
}

/** @param {string} title @param {string} note */
function addFailure(title, note) {
  stages.push([title, { passed: 0, failed: 1, notes: [note] }]);
}

await command(import.meta.url, test);
