/** Starts the sign-in service, which stands in for Cognito. `thread` is provider.ts as JavaScript. */
import { Worker } from 'node:worker_threads';
import { LocalProblem } from '../problem.ts';
import { ready, type SignInData } from './data.ts';

export interface SignIn {
  /** What the site knows it as. */
  readonly url: string;
  stop(): Promise<void>;
}

export const startSignIn = async (thread: string, data: SignInData): Promise<SignIn> => {
  const worker = new Worker(thread, {
    workerData: data,
    /* It warns about plain HTTP and about keeping sessions in memory: both are meant here. */
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  worker.once('message', (message: unknown) => {
    const said = ready.parse(message);
    if (said.ready) resolve(said.port);
    else reject(new LocalProblem(`Staff sign-in cannot start on port ${data.port}: ${said.problem}`));
  });
  worker.once('error', reject);
  const port = await promise;
  return {
    /* Another name than the site's, localhost, so that the two do not share cookies. */
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await worker.terminate();
    },
  };
};
