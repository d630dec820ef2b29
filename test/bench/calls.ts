/** Calls functions in a thread of their own, one at a time. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

export const callerData = z.object({ files: z.record(z.string(), z.string()) });
export const callMessage = z.object({ name: z.string(), event: z.unknown() });
const answer = z.union([
  z.object({ ms: z.number(), result: z.unknown() }),
  z.object({ failure: z.string() }),
]);

export interface Timed {
  readonly ms: number;
  readonly result: unknown;
}

export interface Caller {
  /** @throws Error when the handler throws. */
  readonly call: (name: string, event: unknown) => Promise<Timed>;
  readonly stop: () => Promise<void>;
}

/** All files are loaded in the same thread, so that those that are compared share its fate. */
export const startCaller = (
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Caller => {
  const worker = new Worker(new URL('./caller.ts', import.meta.url), {
    workerData: { files },
    env: { ...env },
  });
  return {
    call: async (name, event) => {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage({ name, event });
      const message = answer.parse(await promise);
      worker.off('error', reject);
      if ('failure' in message) throw new Error(`${name} failed: ${message.failure}`);
      return message;
    },
    stop: async () => {
      await worker.terminate();
    },
  };
};
