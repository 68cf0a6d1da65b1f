import { describe, expect, test } from 'vitest';
import { countsLine, judge, playwrightCounts, vitestCounts } from '../../scripts/test.mjs';

const endedWell = { code: 0, timedOut: false };
const endedBadly = { code: 1, timedOut: false };

function createCounted({ passed = 0, failed = 0, skipped = 0 }) {
  return { passed, failed, skipped, failures: [] };
}

describe('a stage of npm test', () => {
  test('passes when every test of it passed', () => {
    expect(judge(createCounted({ passed: 3 }), endedWell)).toEqual({
      passed: 3,
      failed: 0,
      notes: [],
      failures: [],
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
      failures: [],
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
    expect(vitestCounts(report)).toEqual({ passed: 4, failed: 0, skipped: 3, failures: [] });
  });

  test('of Vitest counts a file that could not be loaded as failed, and names what failed', () => {
    const report = createVitestReport({
      numPassedTests: 4,
      numFailedTests: 1,
      testResults: [
        {
          name: '/a/dates.test.ts',
          status: 'passed',
          assertionResults: [{ status: 'passed', fullName: 'a date is read' }],
        },
        {
          name: '/a/names.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'failed', fullName: 'a name', failureMessages: ['Error: no name\n at x'] },
          ],
        },
        {
          name: '/a/places.test.ts',
          status: 'failed',
          message: '\u001b[31mUnexpected token\u001b[39m',
          assertionResults: [],
        },
      ],
    });
    expect(vitestCounts(report)).toEqual({
      passed: 4,
      failed: 2,
      skipped: 0,
      failures: ['names.test.ts › a name: Error: no name', 'places.test.ts: Unexpected token'],
    });
  });

  test('of Playwright counts a test that passed at the second try as failed, and names both', () => {
    const error = { message: 'Test timeout of 90000ms exceeded.\nmore' };
    const specs = [
      { title: 'stays', tests: [{ status: 'expected', results: [{}] }] },
      { title: 'jumps', tests: [{ status: 'unexpected', results: [{ error }] }] },
    ];
    const report = {
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
      suites: [
        {
          title: 'map.spec.ts',
          suites: [{ title: 'the view', specs }],
          specs: [{ title: 'opens', tests: [{ status: 'flaky', results: [{ error }, {}] }] }],
        },
      ],
    };
    expect(playwrightCounts(report)).toEqual({
      passed: 4,
      failed: 2,
      skipped: 2,
      failures: [
        'map.spec.ts › opens: Test timeout of 90000ms exceeded.',
        'map.spec.ts › the view › jumps: Test timeout of 90000ms exceeded.',
      ],
    });
  });
});

test('the last line adds the stages up', () => {
  const stages = [
    { passed: 3, failed: 0 },
    { passed: 4, failed: 1 },
  ];
  expect(countsLine(stages)).toBe('7 passed, 1 failed');
});
