/** What the local cloud and the thread of a function say to each other. */
import { z } from 'zod';

export const runtimeData = z.object({
  clock: z.instanceof(SharedArrayBuffer),
  file: z.string(),
  exported: z.string(),
});
export type RuntimeData = z.infer<typeof runtimeData>;

export const invocationMessage = z.object({
  id: z.string(),
  /** JSON, as Lambda passes it. */
  event: z.string(),
  context: z.object({
    functionName: z.string(),
    invokedFunctionArn: z.string(),
    memoryLimitInMB: z.string(),
    logGroupName: z.string(),
    logStreamName: z.string(),
  }),
  /** Real time in milliseconds: a moved clock uses up no function's time. */
  deadline: z.number(),
});
export type InvocationMessage = z.infer<typeof invocationMessage>;

const failure = z.object({
  errorType: z.string(),
  errorMessage: z.string(),
  stackTrace: z.array(z.string()),
});
export type Failure = z.infer<typeof failure>;

export const answer = z.union([
  z.object({ id: z.string(), result: z.string() }),
  z.object({ id: z.string(), failure }),
]);
export type Answer = z.infer<typeof answer>;
