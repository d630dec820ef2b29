/** `npm run clock -- +5d`: moves the clock of the running local cloud, or shows it. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { repositoryRoot } from '../../bundles.ts';
import { controlHeaders, whoRuns } from '../lock.ts';
import { LocalProblem } from '../problem.ts';

const answer = z.union([z.object({ now: z.string() }), z.object({ problem: z.string() })]);

const ask = async (controlUrl: string, to: string): Promise<string> => {
  const move = to === 'show' ? {} : { method: 'POST', body: JSON.stringify({ to }) };
  const response = await fetch(`${controlUrl}/clock`, { headers: controlHeaders, ...move });
  const said = answer.parse(await response.json());
  if ('problem' in said) throw new LocalProblem(said.problem);
  return said.now;
};

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { partnership: { type: 'string', default: 'sutton' }, data: { type: 'string' } },
  });
  const dataDir = resolve(values.data ?? join(repositoryRoot, '.local', values.partnership));
  const running = await whoRuns(dataDir);
  if (running === undefined) {
    throw new LocalProblem(
      `Nothing is running on ${dataDir}. Start it with npm start, and name the same --partnership or --data here.`,
    );
  }
  const now = new Date(await ask(running.controlUrl, positionals[0] ?? 'show'));
  console.log(
    now.toLocaleString('en-GB', { timeZone: 'Europe/London', dateStyle: 'full', timeStyle: 'short' }),
  );
};

try {
  await main();
} catch (error) {
  if (!(error instanceof LocalProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
