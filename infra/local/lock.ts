/** Who is running on a data folder, and where: for `npm run clock`, and so that two never share one. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { commandOf } from './engine/processes.ts';
import { LocalProblem } from './problem.ts';

const running = z.object({
  pid: z.int(),
  siteUrl: z.string(),
  mailboxUrl: z.string(),
  controlUrl: z.string(),
});
export type Running = z.infer<typeof running>;

/** A page in a browser cannot send this without asking first, and nobody answers the question. */
export const controlHeaders = { 'x-rapid-review': 'local' } as const;

const stoppingLimitMs = 20_000;
const fileIn = (dataDir: string): string => join(dataDir, 'running.json');

const noted = (dataDir: string): Running | undefined => {
  if (!existsSync(fileIn(dataDir))) return undefined;
  try {
    return running.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    /* Written by nobody who still runs. */
    return undefined;
  }
};

const answers = async (controlUrl: string): Promise<boolean> => {
  try {
    const answer = await fetch(`${controlUrl}/clock`, {
      headers: controlHeaders,
      signal: AbortSignal.timeout(5000),
    });
    return answer.ok;
  } catch {
    return false;
  }
};

/** Numbers of processes are used again: this one must at least be a Node program. */
const isAlive = (pid: number): boolean => commandOf(pid)?.includes('node') ?? false;

/** Undefined when nobody answers, also when somebody was killed and left the file behind. */
export const whoRuns = async (dataDir: string): Promise<Running | undefined> => {
  const one = noted(dataDir);
  return one !== undefined && (await answers(one.controlUrl)) ? one : undefined;
};

/** One that is just starting or stopping is waited for. */
export const refuseSecond = async (dataDir: string): Promise<void> => {
  for (let waited = 0; waited < stoppingLimitMs; waited += 200) {
    const other = noted(dataDir);
    if (other === undefined) return;
    if (await answers(other.controlUrl)) {
      throw new LocalProblem(
        `It is running already, at ${other.siteUrl} (process ${other.pid}), with the data in ${dataDir}. Stop that one with Ctrl-C, or give this one its own data: npm start -- --data other-folder --port 4000`,
      );
    }
    if (other.pid === process.pid || !isAlive(other.pid)) return;
    await sleep(200);
  }
};

export const noteRunning = (dataDir: string, one: Running): void =>
  writeFileSync(fileIn(dataDir), JSON.stringify(one));

export const forgetRunning = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true });
