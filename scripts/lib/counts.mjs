/**
 * How many tests of a stage passed and failed, and remarks on it.
 *
 * @typedef {{ passed: number, failed: number, notes: string[] }} Counts
 */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one for each file
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
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Reads the report of Playwright's JSON reporter. A test that passed only when
 * tried again has failed.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 */
export function playwrightCounts({ stats }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
}

/**
 * Judges one stage. What did not run has not passed: a skipped test is a failed
 * one, a stage without tests is one failure, and so is a runner that ended
 * badly without naming a test.
 *
 * @param {{ passed: number, failed: number, skipped: number } | undefined} counted
 *   nothing when the runner left no report
 * @param {{ code: number, timedOut: boolean }} ended
 * @returns {Counts}
 */
export function judge(counted, { code, timedOut }) {
  const { passed, failed, skipped } = counted ?? { passed: 0, failed: 0, skipped: 0 };
  const notes = [];
  let failures = failed + skipped;
  if (skipped > 0) notes.push(`${skipped} skipped, counted as failed`);
  if (!counted) notes.push('no report: the runner ended early');
  else if (passed + failures === 0) notes.push('no tests were found');
  if (timedOut) notes.push('took too long and was ended');
  if (code !== 0 && !timedOut && failed === 0) notes.push(`the runner ended with code ${code}`);
  if (notes.length > 0 && failures === 0) failures = 1;
  return { passed, failed: failures, notes };
}

/**
 * The last line of `npm test`, which CI reads.
 *
 * @param {Counts[]} stages
 */
export function countsLine(stages) {
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    stages.reduce((total, stage) => total + stage[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
