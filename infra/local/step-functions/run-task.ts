/** Carries out one Task state: lambda:invoke, or lambda:invoke.waitForTaskToken on the local clock. */
import { z } from 'zod';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { Timers } from '../clock/timers.ts';
import { tokenPlaceholder } from './definition.ts';
import { TaskFailure } from './errors.ts';
import type { TaskTokens } from './task-tokens.ts';

const parameters = z.object({
  FunctionName: z.string(),
  Payload: z.unknown(),
  timeoutSeconds: z.int().min(1).max(99_999_999).nullable(),
});

/** What a state may hand to the next, in bytes. */
const largestState = 256 * 1024;

export interface TaskWorld {
  readonly clock: VirtualClock;
  readonly timers: Timers;
  readonly tokens: TaskTokens;
  readonly invoke: (functionArn: string, payload: unknown) => Promise<unknown>;
}

const withToken = (value: unknown, token: string): unknown => {
  if (value === tokenPlaceholder) return token;
  if (Array.isArray(value)) return value.map((item) => withToken(item, token));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withToken(item, token)]));
};

const parse = (input: unknown) => {
  const parsed = parameters.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new TaskFailure(
    'States.Runtime',
    `The task's parameters are wrong: ${z.prettifyError(parsed.error)}`,
  );
};

/** The function's own time limit is what ends a plain call. */
export const call = async ({ invoke }: TaskWorld, input: unknown) => {
  const { FunctionName, Payload } = parse(input);
  const result = await invoke(FunctionName, Payload);
  if (JSON.stringify(result).length > largestState) {
    throw new TaskFailure('States.DataLimitExceeded', "The task's result is larger than 256 KiB");
  }
  return { ExecutedVersion: '$LATEST', Payload: result, StatusCode: 200 };
};

/** Ends with the first of: an answer to the token, the time limit, an error of the function. */
export const callAndWait = async (world: TaskWorld, execution: string, input: unknown): Promise<unknown> => {
  const { FunctionName, Payload, timeoutSeconds } = parse(input);
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const token = world.tokens.open({ execution, succeed: resolve, fail: reject });
  const cancel =
    timeoutSeconds === null
      ? () => undefined
      : world.timers.at(world.clock.now() + timeoutSeconds * 1000, () => {
          if (world.tokens.close(token)) reject(new TaskFailure('States.Timeout', 'The task timed out'));
        });
  world.invoke(FunctionName, withToken(Payload, token)).catch((error: unknown) => {
    if (world.tokens.close(token)) reject(error);
  });
  try {
    return await promise;
  } finally {
    cancel();
  }
};
