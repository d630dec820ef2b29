/** The rings of tests, from the quickest to the slowest: the projects of vitest.config.ts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, runOpenly } from './steps.ts';
import { type Totals, totalsOf } from './totals.ts';

export interface Suite {
  readonly title: string;
  readonly project: 'unit' | 'engines' | 'journeys';
}

export const suites: readonly Suite[] = [
  { title: 'Tests in memory', project: 'unit' },
  { title: 'Tests on engines', project: 'engines' },
  { title: 'Journeys', project: 'journeys' },
];

const reported = (file: string, passed: boolean): Totals => {
  try {
    return totalsOf(readFileSync(file, 'utf8'), passed);
  } catch {
    return { passed: 0, failed: 1, notRun: 0 };
  }
};

/** Without a report nothing is known to have passed: that is one failure. */
export const runSuite = async (
  { title, project }: Suite,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly ended: Ended; readonly totals: Totals }> => {
  const folder = mkdtempSync(join(tmpdir(), 'rapid-review-tests-'));
  const file = join(folder, 'report.json');
  const args = ['run', '--config', 'test/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const ended = await runOpenly({ title, program: 'vitest', args: [...args, ...reporters] }, env);
    return { ended, totals: reported(file, ended.passed) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
