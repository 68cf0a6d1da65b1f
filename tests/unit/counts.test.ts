import { describe, expect, test } from 'vitest';
import { countsLine, judge, playwrightCounts, vitestCounts } from '../../scripts/test.mjs';

const endedWell = { code: 0, timedOut: false };
const endedBadly = { code: 1, timedOut: false };

function createCounted({ passed = 0, failed = 0, skipped = 0 }) {
  return { passed, failed, skipped };
}

describe('a stage of npm test', () => {
  test('passes when every test of it passed', () => {
    expect(judge(createCounted({ passed: 3 }), endedWell)).toEqual({
      passed: 3,
      failed: 0,
      notes: [],
    });
  });

  test('fails without tests', () => {
    const { failed, notes } = judge(createCounted({}), endedWell);
    expect(failed).toBe(1);
    expect(notes).toEqual(['no tests were found']);
  });

  test('counts a skipped test as failed', () => {
    const { failed, notes } = judge(createCounted({ passed: 3, skipped: 2 }), endedWell);
    expect(failed).toBe(2);
    expect(notes).toEqual(['2 skipped, counted as failed']);
  });

  test('fails when the runner ended badly although every test passed', () => {
    const { failed, notes } = judge(createCounted({ passed: 3 }), endedBadly);
    expect(failed).toBe(1);
    expect(notes).toEqual(['the runner ended with code 1']);
  });

  test('fails when the runner left no report', () => {
    expect(judge(undefined, endedWell).failed).toBe(1);
  });

  test('fails when it took too long', () => {
    const { failed, notes } = judge(createCounted({ passed: 3 }), { code: 1, timedOut: true });
    expect(failed).toBe(1);
    expect(notes).toEqual(['took too long and was ended']);
  });

  test('counts each failed test once', () => {
    expect(judge(createCounted({ passed: 3, failed: 2 }), endedBadly)).toEqual({
      passed: 3,
      failed: 2,
      notes: [],
    });
  });
});

function createVitestReport(report: Partial<Parameters<typeof vitestCounts>[0]>) {
  const nothing = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  return { ...nothing, testResults: [], ...report };
}

describe('a report', () => {
  test('of Vitest counts tests to be written as skipped', () => {
    const report = createVitestReport({ numPassedTests: 4, numPendingTests: 2, numTodoTests: 1 });
    expect(vitestCounts(report)).toEqual({ passed: 4, failed: 0, skipped: 3 });
  });

  test('of Vitest counts a file that could not be loaded as failed', () => {
    const report = createVitestReport({
      numPassedTests: 4,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(vitestCounts(report)).toEqual({ passed: 4, failed: 2, skipped: 0 });
  });

  test('of Playwright counts a test that passed at the second try as failed', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(playwrightCounts(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });
});

test('the last line adds the stages up', () => {
  const stages = [
    { passed: 3, failed: 0, notes: [] },
    { passed: 4, failed: 1, notes: [] },
  ];
  expect(countsLine(stages)).toBe('7 passed, 1 failed');
});
