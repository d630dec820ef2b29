/** DynamoDB Local: Amazon's own engine, from the jar inside an npm package, with its files in the data folder. */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalProblem } from '../problem.ts';
import { freePort } from '../ports.ts';
import { findJava } from './java.ts';
import { commandOf, runningPrograms } from './processes.ts';

export interface DatabaseEngine {
  readonly endpoint: string;
  /** With SIGTERM, which loses nothing; SIGKILL can lose the last acknowledged transaction. */
  stop(): Promise<void>;
}

interface RunningEngine {
  readonly pid: number;
  readonly port: number;
}

const startLimitMs = 60_000;
const launches = 3;
const stopLimitMs = 20_000;

const emulator = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')),
    'emulator',
  );

const answers = async (port: number): Promise<boolean> => {
  try {
    /* Without a signature it answers 400: it is there. */
    const response = await fetch(`http://127.0.0.1:${port}`, {
      method: 'POST',
      signal: AbortSignal.timeout(2000),
    });
    return (await response.text()).includes('com.amazonaws.dynamodb');
  } catch {
    return false;
  }
};

const isAlive = (pid: number): boolean => commandOf(pid) !== undefined;

const stopProcess = async (pid: number): Promise<void> => {
  if (isAlive(pid)) process.kill(pid, 'SIGTERM');
  for (let waited = 0; isAlive(pid) && waited < stopLimitMs; waited += 50) await sleep(50);
};

/**
 * The engines that run on this folder: left behind when we were killed, perhaps while one was starting. Asked of the
 * system, because whatever we note down ourselves can be cut off too.
 */
const enginesOn = (folder: string): readonly RunningEngine[] =>
  runningPrograms()
    .filter(({ command }) => command.includes(`-Dengine.data=${folder} `))
    .map(({ pid, command }) => ({ pid, port: Number(/-Dengine\.port=(\d+)/.exec(command)?.[1]) }));

const waitFor = async ({ pid, port }: RunningEngine): Promise<boolean> => {
  for (let waited = 0; waited < startLimitMs && isAlive(pid); waited += 100) {
    if (await answers(port)) return true;
    await sleep(100);
  }
  return false;
};

/** One that runs is used; more than one must not be. */
const leftOver = async (folder: string): Promise<RunningEngine | undefined> => {
  const [first, ...more] = enginesOn(folder);
  if (first === undefined) return undefined;
  if (more.length === 0 && (await waitFor(first))) return first;
  await Promise.all([first, ...more].map(({ pid }) => stopProcess(pid)));
  return undefined;
};

/** Undefined when it ended by itself, for example because its port was taken meanwhile. */
const launch = async (java: string, folder: string, logFile: string): Promise<RunningEngine | undefined> => {
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
  /* What cannot even be begun has no process number, and is told of below. */
  engine.once('error', () => undefined);
  engine.unref();
  closeSync(log);
  if (engine.pid === undefined) return undefined;
  const running = { pid: engine.pid, port };
  if (await waitFor(running)) return running;
  await stopProcess(engine.pid);
  return undefined;
};

const launchOrSay = async (java: string, folder: string, logFile: string): Promise<RunningEngine> => {
  for (let attempt = 0; attempt < launches; attempt += 1) {
    const running = await launch(java, folder, logFile);
    if (running !== undefined) return running;
  }
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
  /* For those who look at a running engine: benchmarks, tests of kills. */
  const note = join(dataFolder, 'database.json');
  const running =
    (await leftOver(folder)) ??
    (await launchOrSay(engine.java, folder, join(dataFolder, 'logs', 'database.log')));
  writeFileSync(note, JSON.stringify(running));
  /* Whoever ends without stopping us, other than by a kill, must not leave an engine behind. */
  const atExit = (): void => {
    if (isAlive(running.pid)) process.kill(running.pid, 'SIGTERM');
  };
  process.once('exit', atExit);
  return {
    endpoint: `http://127.0.0.1:${running.port}`,
    stop: async () => {
      process.removeListener('exit', atExit);
      await stopProcess(running.pid);
      rmSync(note, { force: true });
    },
  };
};
