/** The servers of the local cloud, each with its port from the beginning. */
import { type OpenServer, openOnLoopback } from './loopback.ts';
import { ensureFree } from './ports.ts';
import type { Unwinding } from './unwinding.ts';

export interface Servers {
  /** A person uses these and sign-in; their ports follow each other, so that they are the same at every start. */
  readonly site: OpenServer;
  readonly mailbox: OpenServer;
  readonly control: OpenServer;
  /** What only the functions use. */
  readonly stepFunctions: OpenServer;
  readonly mail: OpenServer;
  /** The sign-in service listens by itself, in its thread. 0: any free port. */
  readonly signInPort: number;
}

/** `first` is the site's port; 0 takes free ones for all. */
export const openServers = async (first: number, opened: Unwinding): Promise<Servers> => {
  const nth = (offset: number): number => (first === 0 ? 0 : first + offset);
  const open = async (what: string, port: number): Promise<OpenServer> =>
    opened.add(await openOnLoopback(what, port), (server) => server.close());
  const site = await open('the site', nth(0));
  const mailbox = await open('the mailbox', nth(1));
  if (first !== 0) await ensureFree(nth(2), 'staff sign-in');
  return {
    site,
    mailbox,
    signInPort: nth(2),
    control: await open('the clock control', nth(3)),
    stepFunctions: await open('Step Functions', 0),
    mail: await open('the mail service', 0),
  };
};
