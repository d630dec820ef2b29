/** Which port everything is on. */
import { ensureFree, freePort } from './ports.ts';

export interface Ports {
  /** The four a person uses; they follow each other, so that they are the same at every start. */
  readonly site: number;
  readonly mailbox: number;
  readonly signIn: number;
  readonly control: number;
  /** What only the functions use. */
  readonly stepFunctions: number;
  readonly mail: number;
}

/** `first` is the site's port; 0 takes free ones for all. */
export const choosePorts = async (first: number): Promise<Ports> => {
  const nth = (offset: number, what: string): Promise<number> =>
    first === 0 ? freePort() : ensureFree(first + offset, what);
  return {
    site: await nth(0, 'the site'),
    mailbox: await nth(1, 'the mailbox'),
    signIn: await nth(2, 'staff sign-in'),
    control: await nth(3, 'the clock control'),
    stepFunctions: await freePort(),
    mail: await freePort(),
  };
};
