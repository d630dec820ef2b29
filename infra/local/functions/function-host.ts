/** Every function of the template, invoked by ARN, as the Lambda service does it. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from '../activity.ts';
import type { PlannedFunction } from '../assembly/plan.ts';
import { LocalProblem } from '../problem.ts';
import { createEnvironment, type ExecutionEnvironment } from './environment.ts';
import { FunctionError } from './function-error.ts';

export interface FunctionHost {
  /** Rejects with FunctionError. `event` and the result are JSON values. */
  readonly invoke: (arn: string, event: unknown) => Promise<unknown>;
  /** Calls `then` whenever an invocation has ended: it may have written to the record. */
  afterEach(then: () => void): void;
  /** Starts a thread for every function, so that nobody waits for the first. */
  warm(): void;
  stop(): Promise<void>;
}

export interface FunctionHostOptions {
  readonly functions: readonly PlannedFunction[];
  /** Given to every function beside its own: endpoints, region, credentials of no worth. */
  readonly variables: Readonly<Record<string, string>>;
  readonly clock: SharedArrayBuffer;
  /** The file of runtime.ts, as JavaScript. */
  readonly thread: string;
  readonly logFolder: string;
  readonly activity: Activity;
}

/** Two people may press a button at once, and must meet as they would in the cloud: in the record. */
const environmentsOf = (name: string): number => (name === 'http' ? 2 : 1);

/** A thread cannot have a working directory of its own, which in Lambda is the folder of the bundle. */
const inFolder = (value: string, folder: string): string =>
  value.startsWith('./') ? join(folder, value) : value;

interface Line {
  readonly planned: PlannedFunction;
  readonly free: ExecutionEnvironment[];
  readonly waiting: Array<(environment: ExecutionEnvironment) => void>;
  size: number;
}

export const createFunctionHost = (options: FunctionHostOptions): FunctionHost => {
  const all = new Set<ExecutionEnvironment>();
  const lines = new Map<string, Line>(
    options.functions.map((planned) => [planned.arn, { planned, free: [], waiting: [], size: 0 }]),
  );
  const afterwards: Array<() => void> = [];
  let stopping = false;

  const start = (line: Line): ExecutionEnvironment => {
    const { planned } = line;
    const own = Object.entries(planned.environment).map(([key, value]): [string, string] => [
      key,
      inFolder(value, planned.folder),
    ]);
    const environment = createEnvironment({
      planned,
      variables: {
        ...options.variables,
        AWS_LAMBDA_FUNCTION_NAME: planned.name,
        LAMBDA_TASK_ROOT: planned.folder,
        ...Object.fromEntries(own),
      },
      clock: options.clock,
      thread: options.thread,
      log: (chunk) => appendFileSync(join(options.logFolder, `${planned.name}.log`), chunk),
    });
    line.size += 1;
    all.add(environment);
    return environment;
  };

  const take = async (line: Line): Promise<ExecutionEnvironment> => {
    const free = line.free.pop();
    if (free !== undefined) return free;
    if (line.size < environmentsOf(line.planned.name)) return start(line);
    return new Promise((resolve) => line.waiting.push(resolve));
  };

  const giveBack = (line: Line, environment: ExecutionEnvironment): void => {
    let next = environment;
    if (!environment.alive()) {
      all.delete(environment);
      line.size -= 1;
      if (line.waiting.length === 0) return;
      next = start(line);
    }
    const waiting = line.waiting.shift();
    if (waiting === undefined) line.free.push(next);
    else waiting(next);
  };

  const invoke = (arn: string, event: unknown): Promise<unknown> =>
    options.activity.during(async () => {
      const line = lines.get(arn);
      if (line === undefined) throw new LocalProblem(`The template has no function ${arn}`);
      const environment = await take(line);
      try {
        return await environment.invoke(event);
      } catch (error) {
        if (error instanceof FunctionError && !stopping) {
          console.error(`${line.planned.name}: ${error.name}: ${error.message.split('\n')[0] ?? ''}`);
          const entry = {
            level: 'ERROR',
            errorType: error.name,
            errorMessage: error.message,
            stackTrace: error.stackTrace,
          };
          appendFileSync(join(options.logFolder, `${line.planned.name}.log`), `${JSON.stringify(entry)}\n`);
        }
        throw error;
      } finally {
        giveBack(line, environment);
        for (const then of afterwards) then();
      }
    });

  return {
    invoke,
    afterEach: (then) => {
      afterwards.push(then);
    },
    warm: () => {
      for (const line of lines.values()) line.free.push(start(line));
    },
    stop: async () => {
      stopping = true;
      await Promise.all([...all].map((environment) => environment.terminate()));
    },
  };
};
