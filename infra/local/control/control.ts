/** Lets `npm run clock` and tests of whole processes move the clock and wait. */
import { z } from 'zod';
import { type OpenServer, readBody } from '../loopback.ts';
import { controlHeaders } from '../lock.ts';
import { LocalProblem } from '../problem.ts';
import type { ExecutionSummary } from '../step-functions/executions.ts';

export interface ControlOptions {
  readonly server: OpenServer;
  readonly now: () => Date;
  readonly move: (to: string) => Promise<Date>;
  readonly settle: () => Promise<void>;
  readonly executions: () => readonly ExecutionSummary[];
}

const moveInput = z.object({ to: z.string() });

export const serveControl = ({ server, now, move, settle, executions }: ControlOptions): void => {
  const answerTo = async (method: string, path: string, body: string): Promise<object | undefined> => {
    switch (`${method} ${path}`) {
      case 'GET /clock':
        return { now: now().toISOString() };
      case 'POST /clock':
        return { now: (await move(moveInput.parse(JSON.parse(body)).to)).toISOString() };
      case 'POST /settle':
        await settle();
        return { now: now().toISOString() };
      case 'GET /executions':
        return { executions: executions() };
      default:
        return undefined;
    }
  };
  server.answerWith(async (request, response) => {
    const say = (status: number, value: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    if (request.headers['x-rapid-review'] !== controlHeaders['x-rapid-review']) {
      return say(403, { problem: 'Only for npm run clock and tests' });
    }
    const body = (await readBody(request, 10_000))?.toString() ?? '';
    try {
      const answer = await answerTo(request.method ?? 'GET', request.url ?? '/', body);
      if (answer === undefined) return say(404, { problem: 'Nothing here' });
      return say(200, answer);
    } catch (error) {
      if (error instanceof LocalProblem) return say(400, { problem: error.message });
      throw error;
    }
  });
};
