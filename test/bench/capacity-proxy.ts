/** Stands between a client and the database, asks for the capacity that each call consumes, and adds it up. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';

export interface Consumed {
  readonly reads: number;
  readonly writes: number;
  readonly calls: number;
}

export interface CapacityProxy {
  readonly endpoint: string;
  /** What was consumed since it was last asked. */
  readonly take: () => Consumed;
  readonly close: () => void;
}

const reading: readonly string[] = ['GetItem', 'BatchGetItem', 'Query', 'TransactGetItems'];
const units = z.object({ CapacityUnits: z.number() });
const answer = z.object({ ConsumedCapacity: z.union([units, z.array(units)]).optional() });

const unitsIn = (body: string): number => {
  const { ConsumedCapacity: consumed } = answer.parse(JSON.parse(body));
  if (consumed === undefined) return 0;
  const all = Array.isArray(consumed) ? consumed : [consumed];
  return all.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
};

const asking = (body: Buffer): string =>
  JSON.stringify({
    ...z.record(z.string(), z.unknown()).parse(JSON.parse(body.toString())),
    ReturnConsumedCapacity: 'TOTAL',
  });

export const startCapacityProxy = async (database: string): Promise<CapacityProxy> => {
  const none: Consumed = { reads: 0, writes: 0, calls: 0 };
  let sum = none;
  const server = createServer((request, response) => {
    const forward = async (): Promise<void> => {
      const target = String(request.headers['x-amz-target']);
      const answered = await fetch(database, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': target,
          authorization: request.headers.authorization ?? '',
          'x-amz-date': String(request.headers['x-amz-date']),
        },
        body: asking(await buffer(request)),
      });
      const body = await answered.text();
      const consumed = unitsIn(body);
      const isRead = reading.includes(target.split('.').at(-1) ?? '');
      sum = {
        reads: sum.reads + (isRead ? consumed : 0),
        writes: sum.writes + (isRead ? 0 : consumed),
        calls: sum.calls + 1,
      };
      response.writeHead(answered.status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
    };
    forward().catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    take: () => {
      const taken = sum;
      sum = none;
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
