/** HTTP servers that only this machine can reach. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { LocalProblem } from './problem.ts';

export const loopback = '127.0.0.1';

export type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

export const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

export const portProblem = (port: number, what: string, cause: unknown): LocalProblem =>
  new LocalProblem(
    `Port ${port} is in use, so ${what} cannot start there. Stop the other program, or choose other ports: npm start -- --port ${port + 1000}`,
    { cause },
  );

/** A page elsewhere can make its name resolve to this machine; it cannot make the browser say "localhost". */
const isForThisMachine = (request: IncomingMessage): boolean =>
  /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '');

const listening = (server: Server, port: number, what: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(isPortTaken(cause) ? portProblem(port, what, cause) : cause));
    server.listen(port, loopback, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const closing = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Listens, but says 503 until it is told how to answer: so a port is ours before the slow things begin. */
export interface OpenServer extends LoopbackServer {
  answerWith(answer: Answering): void;
}

const notYet: Answering = async (_request, response) => {
  response.writeHead(503, { 'retry-after': '1' }).end('Starting');
};

/** Port 0 takes any free one. `what` names the server in "Port 3000 is in use, so … cannot start there". */
export const openOnLoopback = async (what: string, port: number): Promise<OpenServer> => {
  let answer = notYet;
  const server = createServer((request, response) => {
    if (!isForThisMachine(request)) {
      response.writeHead(403).end();
      return;
    }
    answer(request, response).catch((error: unknown) => {
      console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  /* Longer than any browser keeps one: a connection closed at the moment of a press would lose the press. */
  server.keepAliveTimeout = 65_000;
  const taken = await listening(server, port, what);
  return {
    port: taken,
    answerWith: (given) => {
      answer = given;
    },
    close: () => closing(server),
  };
};

/** A body of at most `limit` bytes, or undefined when it is larger. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size <= limit) parts.push(bytes);
  }
  return size > limit ? undefined : Buffer.concat(parts);
};
