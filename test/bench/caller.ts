/** A thread in which functions are called as Lambda calls them, and each call is timed around the handler alone. */
import { parentPort, workerData } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { callMessage, callerData } from './calls.ts';

type Handler = (event: unknown, context: unknown) => unknown;
const isHandler = (value: unknown): value is Handler => typeof value === 'function';

const port = parentPort;
if (port === null) throw new Error('caller.ts runs in a worker thread only');

const { files } = callerData.parse(workerData);
const handlers = new Map<string, Handler>();
for (const [name, file] of Object.entries(files)) {
  const { handler } = z
    .object({ handler: z.unknown() })
    .parse({ ...(await import(pathToFileURL(file).href)) });
  if (!isHandler(handler)) throw new Error(`${file} exports no handler`);
  handlers.set(name, handler);
}

port.on('message', (message: unknown) => {
  const { name, event } = callMessage.parse(message);
  const handler = handlers.get(name);
  const begun = performance.now();
  Promise.resolve(handler?.(event, { getRemainingTimeInMillis: () => 30_000 })).then(
    (result) => port.postMessage({ ms: performance.now() - begun, result: result ?? null }),
    (error: unknown) => port.postMessage({ failure: String(error) }),
  );
});
