import { expect, it } from 'vitest';
import { totalsOf } from './totals.ts';

const report = (more: object): string =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
    ...more,
  });

it('takes the numbers of the report', () => {
  expect(totalsOf(report({ numPassedTests: 41, numFailedTests: 2, numPendingTests: 1 }), false)).toEqual({
    passed: 41,
    failed: 2,
    notRun: 1,
  });
});

it('counts a file that could not be loaded as a failure', () => {
  expect(totalsOf(report({ testResults: [{ status: 'failed', assertionResults: [] }] }), false).failed).toBe(
    1,
  );
});

it('counts a failed file once, not beside its failed test', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
  expect(totalsOf(report({ numFailedTests: 1, testResults }), false).failed).toBe(1);
});

it('counts an error outside any test', () => {
  expect(totalsOf(report({}), false).failed).toBe(1);
  expect(totalsOf(report({}), true).failed).toBe(0);
});
