/** Which port everything is on. */
import { freePort } from './ports.ts';

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
  const nth = (offset: number): Promise<number> | number => (first === 0 ? freePort() : first + offset);
  return {
    site: await nth(0),
    mailbox: await nth(1),
    signIn: await nth(2),
    control: await nth(3),
    stepFunctions: await freePort(),
    mail: await freePort(),
  };
};
