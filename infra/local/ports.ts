import { createServer } from 'node:net';
import { isPortTaken, loopback, portProblem } from './loopback.ts';

/** Listens on `port` for a moment; 0 takes a port nobody listens on. Returns the port. */
const probe = (port: number, what: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (cause) => reject(isPortTaken(cause) ? portProblem(port, what, cause) : cause));
    server.listen(port, loopback, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });

export const freePort = (): Promise<number> => probe(0, 'a server');

/** Says so before anything slow has begun. */
export const ensureFree = (port: number, what: string): Promise<number> => probe(port, what);
