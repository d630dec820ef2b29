/** What every page works with: the request, who is there, and the parts of a page that are the same on all. */
import type { Person } from '../domain/access/may.ts';
import type { Draft, Ports, Session } from '../use-cases/ports.ts';
import { type Assets, assetsFor } from '../../web/assets/assets.ts';
import type { FormTarget, Shell } from '../../web/shell.ts';
import { csrfToken } from './cookies.ts';
import { paths } from './paths.ts';
import type { HttpRequest } from './request.ts';

export interface Visit {
  readonly request: HttpRequest;
  readonly params: Readonly<Record<string, string>>;
  readonly ports: Ports;
  /** Secret of the session or of the browser: forms are bound to it. */
  readonly secret: string;
  readonly token: string | undefined;
  readonly session: Session | undefined;
  /** The draft of the address, read while the session was looked up; who may see it is asked afterwards. */
  readonly draftAhead?: Promise<Draft | undefined>;
}

/** A visit of somebody who is signed in, or who typed a code. */
export interface KnownVisit extends Visit {
  readonly session: Session;
  readonly person: Person;
}

/** A form of ours: against forgery, and with a key that makes sending it twice count once. */
export const formTarget = (visit: Visit, action: string, version?: number | string): FormTarget => ({
  action,
  csrf: csrfToken(visit.secret),
  once: visit.ports.newSeed(),
  ...(version === undefined ? {} : { version }),
});

const built = new Map<string, Assets>();

/** The stylesheet with the partnership's colour and the script; made once for each instance. */
export const siteAssets = ({ look }: Ports['rules']['partnership']): Assets => {
  const assets = built.get(look.headerColour) ?? assetsFor(look);
  built.set(look.headerColour, assets);
  return assets;
};

const personOf = (visit: Visit): Pick<Shell, 'person'> => {
  const person = visit.session?.person;
  if (person === undefined) return {};
  const signOut = formTarget(visit, paths.signOut);
  return person.kind === 'staff'
    ? { person: { name: person.name, ...(person.title === '' ? {} : { role: person.title }), signOut } }
    : { person: { name: person.email, signOut } };
};

export const shellOf = (visit: Visit): Shell => {
  const { partnership } = visit.ports.rules;
  const { stylesheet, script } = siteAssets(partnership);
  return {
    partnership: { name: partnership.name },
    stylesheet: stylesheet.path,
    script: script.path,
    home: paths.home,
    help: partnership.help,
    ...personOf(visit),
  };
};
