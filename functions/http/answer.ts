/** Finds the route, finds out who is there, and checks that a form was ours, before any page does anything. */
import type { Ports, Session } from '../use-cases/ports.ts';
import type { KnownVisit, Visit } from './context.ts';
import {
  browserCookie,
  checkForgery,
  dropCookie,
  newBrowserCookie,
  sessionCookie,
  setCookie,
} from './cookies.ts';
import { notFound } from './pages/errors.ts';
import { paths } from './paths.ts';
import type { HttpRequest } from './request.ts';
import { type HttpResponse, seeOther } from './response.ts';
import { matchPath, type Route } from './route.ts';
import { routes } from './routes.ts';

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const find = ({ method, segments }: HttpRequest): Found | undefined => {
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const route of routes) {
    if (route.method !== wanted) continue;
    const params = matchPath(route.path, segments);
    if (params !== undefined) return { route, params };
  }
  return undefined;
};

const liveSession = async (token: string | undefined, ports: Ports): Promise<Session | undefined> => {
  if (token === undefined || token === '') return undefined;
  const session = await ports.sessions.find(token);
  return session !== undefined && session.endsAt > ports.now() ? session : undefined;
};

/** Nearly every page of a draft is asked for by somebody who may see it: one wait for the database instead of two. */
const readAhead = (
  params: Found['params'] | undefined,
  token: string | undefined,
  ports: Ports,
): Pick<Visit, 'draftAhead'> => {
  if (params?.draftId === undefined || token === undefined) return {};
  const draftAhead = ports.drafts.find(params.draftId);
  // Whoever needs it hears of its failure; a visit that ends before has no use for it.
  draftAhead.catch(() => undefined);
  return { draftAhead };
};

/** Staff sign in and come back to where they were; a form that was sent without a session comes back to its page. */
const toSignIn = ({ request, token }: Visit): HttpResponse => {
  const wanted = `/${request.segments.map(encodeURIComponent).join('/')}`;
  const location = `${paths.signIn}?to=${encodeURIComponent(wanted)}${token === undefined ? '' : '&ended=1'}`;
  return seeOther(location, token === undefined ? [] : [dropCookie(sessionCookie)]);
};

const isKnown = (visit: Visit): visit is KnownVisit => visit.session !== undefined && 'person' in visit;

/** Every browser has a secret of its own from its first page on, so that no form of ours can be forged. */
const withBrowserCookie = (response: HttpResponse, visit: Visit, isNew: boolean): HttpResponse =>
  isNew
    ? { ...response, cookies: [...(response.cookies ?? []), setCookie(browserCookie, visit.secret)] }
    : response;

const enter = (route: Route, visit: Visit): Promise<HttpResponse> => {
  if (route.who === 'anyone') return route.answer(visit);
  return isKnown(visit) ? route.answer(visit) : Promise.resolve(toSignIn(visit));
};

export const answer = async (request: HttpRequest, ports: Ports): Promise<HttpResponse> => {
  const found = find(request);
  const token = request.cookies.get(sessionCookie);
  const ahead = readAhead(found?.params, token, ports);
  const session = await liveSession(token, ports);
  const browser = request.cookies.get(browserCookie);
  const secret = session === undefined || token === undefined ? (browser ?? newBrowserCookie()) : token;
  const visit: Visit = {
    request,
    params: found?.params ?? {},
    ports,
    secret,
    token,
    session,
    ...ahead,
    ...(session === undefined ? {} : { person: session.person }),
  };
  const isNew = session === undefined && browser === undefined;
  if (found === undefined) return withBrowserCookie(notFound(visit), visit, isNew);
  const { route } = found;
  if (route.who === 'known' && !isKnown(visit)) return toSignIn(visit);
  if (request.method === 'POST') checkForgery(request, isNew ? undefined : secret);
  return withBrowserCookie(await enter(route, visit), visit, isNew);
};
