/** How many tests passed and failed, from vitest's own report. */
import { z } from 'zod';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly notRun: number;
}

export const none: Totals = { passed: 0, failed: 0, notRun: 0 };

export const sum = (one: Totals, other: Totals): Totals => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  notRun: one.notRun + other.notRun,
});

/**
 * A file that could not be loaded has no failed test in the report, and neither has an error outside any test: each
 * counts as one failure.
 */
export const totalsOf = (json: string, endedWell: boolean): Totals => {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report.parse(
    JSON.parse(json),
  );
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  ).length;
  const failed = numFailedTests + brokenFiles;
  return {
    passed: numPassedTests,
    failed: failed === 0 && !endedWell ? 1 : failed,
    notRun: numPendingTests + numTodoTests,
  };
};
