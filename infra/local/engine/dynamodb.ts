/** DynamoDB Local: Amazon's own engine, from the jar inside an npm package, with its files in the data folder. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { LocalProblem } from '../problem.ts';
import { freePort } from '../ports.ts';
import { findJava } from './java.ts';

export interface DatabaseEngine {
  readonly endpoint: string;
  /** With SIGTERM, which loses nothing; SIGKILL can lose the last acknowledged transaction. */
  stop(): Promise<void>;
}

const runningEngine = z.object({ pid: z.int(), port: z.int() });
const startLimitMs = 20_000;
const stopLimitMs = 20_000;

const emulator = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')),
    'emulator',
  );

const answers = async (port: number): Promise<boolean> => {
  try {
    /* Without a signature it answers 400: it is there. */
    await fetch(`http://127.0.0.1:${port}`, { method: 'POST', signal: AbortSignal.timeout(2000) });
    return true;
  } catch {
    return false;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const stopProcess = async (pid: number): Promise<void> => {
  if (isAlive(pid)) process.kill(pid, 'SIGTERM');
  for (let waited = 0; isAlive(pid) && waited < stopLimitMs; waited += 50) await sleep(50);
};

/** The engine left running when we were killed, provided that it is the one of this folder. */
const leftOver = async (file: string, folder: string): Promise<z.infer<typeof runningEngine> | undefined> => {
  if (!existsSync(file)) return undefined;
  let noted: z.infer<typeof runningEngine>;
  try {
    noted = runningEngine.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(noted.pid)], {
    encoding: 'utf8',
  });
  if (!stdout.includes(`-Dengine.data=${folder}`)) return undefined;
  return (await answers(noted.port)) ? noted : undefined;
};

const launch = async (
  java: string,
  folder: string,
  logFile: string,
): Promise<z.infer<typeof runningEngine>> => {
  const lib = emulator();
  const port = await freePort();
  const log = openSync(logFile, 'a');
  const engine = spawn(
    java,
    [
      '-Xms32m',
      '-Xmx256m',
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-Dorg.eclipse.jetty.LEVEL=WARN',
      `-Dengine.port=${port}`,
      `-Dengine.data=${folder}`,
      `-Djava.library.path=${join(lib, 'DynamoDBLocal_lib')}`,
      '-cp',
      [join(lib, 'DynamoDBLocal.jar'), join(lib, 'DynamoDBLocal_lib', '*')].join(delimiter),
      'org.eclipse.jetty.xml.XmlConfiguration',
      join(import.meta.dirname, 'dynamodb.xml'),
    ],
    /* In a process group of its own: Ctrl-C must not stop it before the others have ended their work. */
    { detached: true, stdio: ['ignore', log, log], env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' } },
  );
  let ended = false;
  engine.once('exit', () => {
    ended = true;
  });
  engine.unref();
  for (let waited = 0; waited < startLimitMs && !ended; waited += 100) {
    if (engine.pid !== undefined && (await answers(port))) return { pid: engine.pid, port };
    await sleep(100);
  }
  if (engine.pid !== undefined) await stopProcess(engine.pid);
  throw new LocalProblem(
    `The local database did not start. Its own words are in ${logFile}. If its files are damaged, move ${folder} away to start afresh.`,
  );
};

export type Engine = { readonly endpoint: string } | { readonly java: string };

/** `DYNAMODB_ENDPOINT` names an engine that runs already and is not ours to stop. Without it Java must be there. */
export const findEngine = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Engine => {
  const endpoint = environment.DYNAMODB_ENDPOINT;
  return endpoint === undefined || endpoint === '' ? { java: findJava(environment) } : { endpoint };
};

export const startDatabase = async (engine: Engine, dataFolder: string): Promise<DatabaseEngine> => {
  if ('endpoint' in engine) return { endpoint: engine.endpoint, stop: async () => undefined };
  const folder = resolve(dataFolder, 'database');
  mkdirSync(folder, { recursive: true });
  const file = join(dataFolder, 'database.json');
  const running =
    (await leftOver(file, folder)) ??
    (await launch(engine.java, folder, join(dataFolder, 'logs', 'database.log')));
  writeFileSync(file, JSON.stringify(running));
  return {
    endpoint: `http://127.0.0.1:${running.port}`,
    stop: async () => {
      await stopProcess(running.pid);
      rmSync(file, { force: true });
    },
  };
};
