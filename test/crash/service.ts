/** `npm start` as a process of its own, to be killed and started again on the same data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { repositoryRoot } from '../../infra/bundles.ts';
import type { StageUrls } from '../../infra/local/demo/stage.ts';
import { storyBegins } from '../../infra/local/demo/story.ts';
import { controlHeaders } from '../../infra/local/lock.ts';
import { ensureFree } from '../../infra/local/ports.ts';

export interface Service extends StageUrls {
  readonly dataDir: string;
  /** Everything that the process prints. */
  readonly said: string;
  /** Resolves when all of it answers. Rejects when the process ends by itself. */
  readonly start: () => Promise<void>;
  /** SIGKILL of everything of ours. The database engine is a process of its own and lives on. */
  readonly kill: () => Promise<void>;
  /** SIGTERM: Amazon's local engine can lose the last acknowledged transaction on SIGKILL, and loses none on SIGTERM. */
  readonly stopEngine: () => Promise<void>;
  /** SIGTERM of all, in good order. */
  readonly stop: () => Promise<void>;
}

const startLimitMs = 120_000;
const program = join(repositoryRoot, 'infra/local/start.ts');

/** Four ports that follow each other, the same at every start: links in mails name them. */
export const findPorts = async (tries = 50): Promise<number> => {
  const first = 20_000 + Math.floor(Math.random() * 40_000);
  try {
    for (const offset of [0, 1, 2, 3]) await ensureFree(first + offset, 'a test');
    return first;
  } catch (error) {
    if (tries > 0) return findPorts(tries - 1);
    throw error;
  }
};

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Waited for even where the process is not our child. */
const gone = async (pid: number): Promise<void> => {
  while (isThere(pid)) await sleep(20);
};

export const createService = (partnership: string, dataDir: string, port: number): Service => {
  const said = `${dataDir}.said.log`;
  const controlUrl = `http://127.0.0.1:${String(port + 3)}`;
  let child: ChildProcess | undefined;

  const answers = async (): Promise<boolean> => {
    const asked = fetch(`${controlUrl}/clock`, {
      headers: controlHeaders,
      signal: AbortSignal.timeout(5000),
    });
    return asked.then(({ ok }) => ok).catch(() => false);
  };

  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const mine = child;
    if (mine?.pid === undefined || mine.exitCode !== null || mine.signalCode !== null) return;
    const exited = new Promise((resolve) => mine.once('exit', resolve));
    mine.kill(signal);
    await exited;
  };

  return {
    dataDir,
    said,
    siteUrl: `http://localhost:${String(port)}`,
    mailboxUrl: `http://localhost:${String(port + 1)}`,
    controlUrl,
    start: async () => {
      const options = ['--partnership', partnership, '--port', String(port), '--data', dataDir];
      const mine = spawn(process.execPath, [program, ...options, '--start-at', storyBegins.toISOString()], {
        cwd: repositoryRoot,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = mine;
      for (const stream of [mine.stdout, mine.stderr])
        stream.on('data', (part: Buffer) => appendFileSync(said, part));
      for (const until = Date.now() + startLimitMs; Date.now() < until; await sleep(50)) {
        if (mine.signalCode !== null) return;
        if (mine.exitCode !== null) break;
        if (await answers()) return;
      }
      throw new Error(
        `The service did not start, or ended by itself. Its words: ${readFileSync(said, 'utf8').slice(-2000)}`,
      );
    },
    kill: () => end('SIGKILL'),
    stopEngine: async () => {
      const file = join(dataDir, 'database.json');
      if (!existsSync(file)) return;
      const { pid } = z.object({ pid: z.int() }).parse(JSON.parse(readFileSync(file, 'utf8')));
      if (isThere(pid)) process.kill(pid, 'SIGTERM');
      await gone(pid);
    },
    stop: () => end('SIGTERM'),
  };
};
