/** `npm test`: every check and every test, from the quickest to the slowest. Stops at the first ring that fails. */
import { checks } from './rings/checks.ts';
import { environmentOfSteps, findNeeds } from './rings/needs.ts';
import { type Ended, runSteps, type Step } from './rings/steps.ts';
import { runSuite, suites } from './rings/suites.ts';
import { none, sum, type Totals } from './rings/totals.ts';

const started = performance.now();

const inWords = (seconds: number): string =>
  seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${String(Math.floor(seconds / 60))} min ${(seconds % 60).toFixed(0)} s`;

const heading = (title: string): void =>
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`);

const tell = ({ title, passed, seconds, output }: Ended, { remedy }: Step): void => {
  console.log(`${passed ? '✓' : '✗'} ${title} (${inWords(seconds)})`);
  if (output !== '') console.log(output.replaceAll(/^(?=.)/gm, '    '));
  if (!passed && remedy !== undefined) console.log(`    To mend it: ${remedy}`);
};

/** The last lines. Numbers are printed only where tests were run: they are vitest's own. */
const close = (stoppedAt: string | undefined, numbers?: Totals): void => {
  console.log('');
  if (stoppedAt !== undefined)
    console.log(`Stopped at: ${stoppedAt}.${numbers === undefined ? ' No test was run.' : ''}`);
  if (numbers !== undefined && numbers.notRun > 0) console.log(`${String(numbers.notRun)} not run`);
  console.log(`Total time ${inWords((performance.now() - started) / 1000)}`);
  if (numbers !== undefined)
    console.log(`${String(numbers.passed)} passed, ${String(numbers.failed)} failed`);
  if (stoppedAt !== undefined) process.exitCode = 1;
};

const runSuites = async (env: NodeJS.ProcessEnv): Promise<void> => {
  let totals = none;
  for (const suite of suites) {
    heading(suite.title);
    const { ended, totals: more } = await runSuite(suite, env);
    totals = sum(totals, more);
    if (!ended.passed) return close(suite.title, totals);
  }
  close(undefined, totals);
};

const run = async (): Promise<void> => {
  heading('What the tests need');
  const { found, missing } = findNeeds();
  for (const thing of found) console.log(`✓ ${thing}`);
  for (const sentence of missing) console.error(`✗ ${sentence}`);
  if (missing.length > 0) return close('what the tests need');
  const env = environmentOfSteps();
  heading('Checks');
  const failed = await runSteps(checks, 2, env, tell);
  if (failed.length > 0) return close(`the checks (${failed.map(({ title }) => title).join(', ')})`);
  await runSuites(env);
};

await run();
