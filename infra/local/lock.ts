/** Who is running on a data folder, and where: for `npm run clock`, and so that two never share one. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LocalProblem } from './problem.ts';

const running = z.object({ pid: z.int(), siteUrl: z.string(), controlUrl: z.string() });
export type Running = z.infer<typeof running>;

const fileIn = (dataDir: string): string => join(dataDir, 'running.json');

/** Undefined when nobody is running, also when somebody was killed and left the file behind. */
export const whoRuns = async (dataDir: string): Promise<Running | undefined> => {
  if (!existsSync(fileIn(dataDir))) return undefined;
  try {
    const noted = running.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
    const answer = await fetch(`${noted.controlUrl}/clock`, {
      headers: controlHeaders,
      signal: AbortSignal.timeout(5000),
    });
    return answer.ok ? noted : undefined;
  } catch {
    return undefined;
  }
};

/** A page in a browser cannot send this without asking first, and nobody answers the question. */
export const controlHeaders = { 'x-rapid-review': 'local' } as const;

export const refuseSecond = async (dataDir: string): Promise<void> => {
  const other = await whoRuns(dataDir);
  if (other === undefined) return;
  throw new LocalProblem(
    `It is running already, at ${other.siteUrl} (process ${other.pid}), with the data in ${dataDir}. Stop that one with Ctrl-C, or give this one its own data: npm start -- --data other-folder --port 4000`,
  );
};

export const noteRunning = (dataDir: string, one: Running): void =>
  writeFileSync(fileIn(dataDir), JSON.stringify(one));

export const forgetRunning = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true });
