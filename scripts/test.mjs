import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inPlainFolder } from './lib/plain-folder.mjs';
import { command, npm, ROOT, tool } from './lib/run.mjs';

const REPORTS = join(ROOT, '.cache', 'test');
const STAGE_LIMIT_MS = 30 * 60_000;
const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** @type {[title: string, counts: Counts][]} */
const stages = [];

/**
 * Installs if needed, finds or gets a Chromium, builds, runs the tests: all but
 * those tagged `@long`, which take long: further sizes, faults, builds and ways,
 * and what few readers do; with `--all` those too. The last line is "N passed,
 * N failed", whatever happens.
 *
 * @param {string[]} options
 */
async function test(options) {
  try {
    const [unknown] = options.filter((option) => option !== '--all');
    if (unknown) throw new Error(`npm test -- [--all]: expected nothing else, got "${unknown}"`);
    await runStages(options.length > 0);
  } catch (error) {
    addFailure('set-up', error instanceof Error ? error.message : String(error));
  }
  console.log();
  for (const [title, { passed, failed, notes, failures }] of stages) {
    console.log([`${title}: ${passed} passed, ${failed} failed`, ...notes].join('; '));
    for (const failure of failures) console.log(`  ${failure}`);
  }
  console.log(countsLine(stages.map(([, counts]) => counts)));
  process.exitCode = stages.every(([, counts]) => counts.failed === 0) ? 0 : 1;
}

/** @param {boolean} isAll whether tests tagged `@long` run too */
async function runStages(isAll) {
  await ensureInstalled();
  process.env['CHROMIUM_PATH'] = await ensureChromium();
  console.log(`Chromium: ${process.env['CHROMIUM_PATH']}`);
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });

  const build = await npm(['run', '--silent', 'build']);
  // Both projects at once: a page waits often, and leaves the processor to what runs in Node.
  const reporters = ['--reporter=default', '--reporter=json'];
  const output = `--outputFile.json=${reportPath('unit and browser')}`;
  const args = ['run', ...reporters, output];
  await runStage('unit and browser', 'vitest/vitest.mjs', args, vitestCounts);
  if (build.code === 0) {
    const few = isAll ? [] : ['--grep-invert', '@long'];
    const args = ['test', '--reporter=list,json', ...few];
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
  stages.push([title, { passed: 0, failed: 1, notes: [note], failures: [] }]);
}

/**
 * How many tests of a stage passed and failed, remarks on it, and a line for
 * each failed test: what the runner said of it may be hundreds of lines above.
 *
 * @typedef {{ passed: number, failed: number, notes: string[], failures: string[] }} Counts
 */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {VitestFile[]} testResults
 */

/**
 * @typedef {object} VitestFile
 * @property {string} name its path
 * @property {string} status
 * @property {string} [message] why the file itself failed
 * @property {{ status: string, fullName: string, failureMessages?: string[] }[]} assertionResults
 */

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ title: string, tests: { status: string, results: { error?: { message?: string } }[] }[] }[]} [specs]
 */

/**
 * Reads the report of Vitest's JSON reporter. A file that failed before its
 * first test, or after its last, is one failure.
 *
 * @param {VitestReport} report
 */
export function vitestCounts(report) {
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failedTests = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => failureLine([basename(file.name), test.fullName], test.failureMessages?.[0])),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...failedTests,
      ...brokenFiles.map(({ name, message }) => failureLine([basename(name)], message)),
    ],
  };
}

/**
 * @param {string[]} names of the test, the outermost first
 * @param {string} message of which the first line is said
 */
function failureLine(names, message = '') {
  return [names.join(' › '), stripVTControlCharacters(message).trim().split('\n')[0]]
    .filter(Boolean)
    .join(': ');
}

/**
 * Reads the report of Playwright's JSON reporter. A test that passed only when
 * tried again has failed.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: PlaywrightSuite[] }} report
 */
export function playwrightCounts({ stats, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: suites.flatMap((suite) => playwrightFailures(suite)),
  };
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string[]} outer titles of the suites around it
 * @returns {string[]}
 */
function playwrightFailures({ title, suites = [], specs = [] }, outer = []) {
  const titles = [...outer, title];
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => failureLine([...titles, spec.title], results[0]?.error?.message)),
  );
  return [...own, ...suites.flatMap((inner) => playwrightFailures(inner, titles))];
}

/**
 * Judges one stage. What did not run has not passed: a skipped test is a failed
 * one, a stage without tests is one failure, and so is a runner that ended
 * badly without naming a test.
 *
 * @param {{ passed: number, failed: number, skipped: number, failures: string[] } | undefined} counted
 *   nothing when the runner left no report
 * @param {{ code: number, timedOut: boolean }} ended
 * @returns {Counts}
 */
export function judge(counted, { code, timedOut }) {
  const { passed, failed, skipped, failures } = counted ?? NOTHING;
  const notes = [];
  let notPassed = failed + skipped;
  if (skipped > 0) notes.push(`${skipped} skipped, counted as failed`);
  if (!counted) notes.push('no report: the runner ended early');
  else if (passed + notPassed === 0) notes.push('no tests were found');
  if (timedOut) notes.push('took too long and was ended');
  if (code !== 0 && !timedOut && failed === 0) notes.push(`the runner ended with code ${code}`);
  if (notes.length > 0 && notPassed === 0) notPassed = 1;
  return { passed, failed: notPassed, notes, failures };
}

/**
 * The last line of `npm test`, which CI reads.
 *
 * @param {Pick<Counts, 'passed' | 'failed'>[]} stages
 */
export function countsLine(stages) {
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    stages.reduce((total, stage) => total + stage[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

await command(import.meta.url, inPlainFolder(import.meta.url, test));
