/** Time from the start of a process to a handler that can be called, each in a fresh process, ours and bare in turn. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { BareName, Bundled } from './bundled.ts';
import type { Report } from './report.ts';
import { median, ratio } from './statistics.ts';

const run = promisify(execFile);
const aim = 1.5;

/** Loads one function and says how long that took. Nothing else is in the process. */
const program = `
const cpu = process.cpuUsage();
const begun = performance.now();
const { handler } = await import(process.argv[1]);
if (typeof handler !== 'function') throw new Error('There is no handler.');
const ready = performance.now();
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ ready, load: ready - begun, cpu: (user + system) / 1000 }));
process.exit(0);
`;

const started = z.object({ ready: z.number(), load: z.number(), cpu: z.number() });
type Started = z.infer<typeof started>;

const start = async (file: string, env: Readonly<Record<string, string>>): Promise<Started> => {
  const args = ['--input-type=module', '--eval', program, pathToFileURL(file).href];
  const { stdout } = await run(process.execPath, args, { env: { PATH: process.env.PATH, ...env } });
  return started.parse(JSON.parse(stdout));
};

export const measureStartUp = async (
  functions: readonly Bundled[],
  bare: Readonly<Record<BareName, string>>,
  variables: Readonly<Record<string, string>>,
  rounds: number,
  report: Report,
): Promise<void> => {
  for (const { name, file, environment, bare: like } of functions) {
    const env = { ...variables, ...environment };
    const ours: Started[] = [];
    const theirs: Started[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const [one, other] = [await start(file, env), await start(bare[like], env)];
      /* The first fills the file cache. */
      if (round > 0) ours.push(one);
      if (round > 0) theirs.push(other);
    }
    const of = (measured: readonly Started[], what: keyof Started): number =>
      median(measured.map((one) => one[what]));
    const times = ratio(of(ours, 'ready'), of(theirs, 'ready'));
    report.add({
      about: `Start-up in ms, ${String(rounds)} fresh processes each, beside a bare function with the same clients`,
      of: name,
      figures: {
        ready: of(ours, 'ready'),
        bare: of(theirs, 'ready'),
        times,
        'of it loading': of(ours, 'load'),
        'bare loading': of(theirs, 'load'),
        'processor time': of(ours, 'cpu'),
        'bare processor': of(theirs, 'cpu'),
      },
      aim: `≤ ${String(aim)} times`,
      met: times <= aim,
    });
  }
};
