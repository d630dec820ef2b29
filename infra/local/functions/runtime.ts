/** The thread in which one function runs: what the Lambda runtime is in the cloud. */
import { parentPort, workerData } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { shiftDate } from '../clock/shift-date.ts';
import { type Answer, invocationMessage, runtimeData } from './messages.ts';

const { clock, file, exported } = runtimeData.parse(workerData);
shiftDate(clock);

const port = parentPort;
if (port === null) throw new Error('runtime.ts runs in a worker thread only');

type Handler = (event: unknown, context: unknown) => unknown;
const isHandler = (value: unknown): value is Handler => typeof value === 'function';

const load = async (): Promise<Handler> => {
  const module = z.record(z.string(), z.unknown()).parse({ ...(await import(pathToFileURL(file).href)) });
  const handler = module[exported];
  if (!isHandler(handler)) throw new Error(`${file} exports no function called ${exported}`);
  return handler;
};

const failure = (error: unknown) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, stackTrace: (error.stack ?? '').split('\n') }
    : { errorType: 'Error', errorMessage: String(error), stackTrace: [] };

const loaded = load();
/* A function that does not load fails each of its invocations, as in the cloud. */
loaded.catch(() => undefined);

port.on('message', (message: unknown) => {
  const { id, event, context, deadline } = invocationMessage.parse(message);
  const lambdaContext = {
    ...context,
    awsRequestId: id,
    functionVersion: '$LATEST',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.timeOrigin - performance.now()),
  };
  void loaded
    .then((handler) => handler(JSON.parse(event), lambdaContext))
    .then(
      (result): Answer => ({ id, result: JSON.stringify(result ?? null) }),
      (error: unknown): Answer => ({ id, failure: failure(error) }),
    )
    .then((answer) => port.postMessage(answer));
});
