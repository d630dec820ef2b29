/** One execution environment of a function: a thread that handles one event at a time, as in Lambda. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PlannedFunction } from '../assembly/plan.ts';
import { FunctionError } from './function-error.ts';
import { answer as answerSchema, type InvocationMessage, type RuntimeData } from './messages.ts';

export interface EnvironmentOptions {
  readonly planned: PlannedFunction;
  readonly variables: Readonly<Record<string, string>>;
  readonly clock: SharedArrayBuffer;
  /** The file of runtime.ts, as JavaScript. */
  readonly thread: string;
  readonly log: (chunk: Buffer) => void;
}

export interface ExecutionEnvironment {
  /** Rejects with FunctionError. After a crash or a timeout the environment is gone: `alive` says so. */
  invoke(event: unknown): Promise<unknown>;
  alive(): boolean;
  terminate(): Promise<void>;
}

interface Pending {
  readonly id: string;
  resolve(result: unknown): void;
  reject(error: FunctionError): void;
}

export const createEnvironment = ({
  planned,
  variables,
  clock,
  thread,
  log,
}: EnvironmentOptions): ExecutionEnvironment => {
  const [file = 'index', exported = 'handler'] = planned.handler.split('.');
  const data: RuntimeData = { clock, file: join(planned.folder, `${file}.mjs`), exported };
  const worker = new Worker(thread, {
    workerData: data,
    env: { ...variables },
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: planned.memoryMb },
  });
  worker.stdout.on('data', log);
  worker.stderr.on('data', log);
  let alive = true;
  let pending: Pending | undefined;
  const fail = (error: FunctionError): void => {
    pending?.reject(error);
    pending = undefined;
  };
  worker.on('message', (message: unknown) => {
    const answer = answerSchema.parse(message);
    if (answer.id !== pending?.id) return;
    if ('failure' in answer) return fail(new FunctionError(answer.failure));
    pending.resolve(JSON.parse(answer.result));
    pending = undefined;
  });
  worker.on('error', (error: unknown) => {
    alive = false;
    const message = error instanceof Error ? error.message : String(error);
    fail(new FunctionError({ errorType: 'Runtime.ExitError', errorMessage: message, stackTrace: [] }));
  });
  worker.on('exit', (code) => {
    alive = false;
    fail(
      new FunctionError({
        errorType: 'Runtime.ExitError',
        errorMessage: `The function's thread ended with exit code ${code}`,
        stackTrace: [],
      }),
    );
  });
  const terminate = async (): Promise<void> => {
    alive = false;
    await worker.terminate();
  };
  const invoke = async (event: unknown): Promise<unknown> => {
    const id = randomUUID();
    const limitMs = planned.timeoutSeconds * 1000;
    const message: InvocationMessage = {
      id,
      event: JSON.stringify(event),
      context: {
        functionName: planned.name,
        invokedFunctionArn: planned.arn,
        memoryLimitInMB: String(planned.memoryMb),
        logGroupName: `/local/${planned.name}`,
        logStreamName: 'local',
      },
      deadline: Date.now() + limitMs,
    };
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    pending = { id, resolve, reject };
    const limit = setTimeout(() => {
      fail(
        new FunctionError({
          errorType: 'Sandbox.Timedout',
          errorMessage: `Task timed out after ${planned.timeoutSeconds}.00 seconds`,
          stackTrace: [],
        }),
      );
      void terminate();
    }, limitMs);
    worker.postMessage(message);
    try {
      return await promise;
    } finally {
      clearTimeout(limit);
    }
  };
  return { invoke, terminate, alive: () => alive };
};
