/** `npm start`: starts the local cloud, says where everything is, stops it on Ctrl-C. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startLocalCloud } from './cloud.ts';
import { greeting } from './greeting.ts';
import { LocalProblem } from './problem.ts';

const usage =
  'npm start -- [--partnership sutton|merton|southwark] [--port 3000] [--data folder] [--stream-chaos]';

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: {
        partnership: { type: 'string', default: 'sutton' },
        port: { type: 'string', default: '3000' },
        data: { type: 'string' },
        'start-at': { type: 'string' },
        'stream-chaos': { type: 'boolean', default: false },
      },
    });
    return {
      partnership: values.partnership,
      port: z.coerce.number().int().min(0).max(65_000).parse(values.port),
      dataDir: values.data,
      startAt: values['start-at'] === undefined ? undefined : z.coerce.date().parse(values['start-at']),
      streamChaos: values['stream-chaos'],
    };
  } catch (cause) {
    throw new LocalProblem(`That is not how it is started. Use: ${usage}`, { cause });
  }
};

const main = async (): Promise<void> => {
  const began = performance.now();
  const cloud = await startLocalCloud(readOptions());
  console.log(greeting(cloud, performance.now() - began));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    console.log('Stopping…');
    void cloud.stop().then(() => {
      console.log('Stopped. Everything is kept; npm start goes on from here.');
      process.exit(0);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

try {
  await main();
} catch (error) {
  if (!(error instanceof LocalProblem)) throw error;
  console.error(error.message);
  process.exit(1);
}
