/** Staff sign in with their organisation's OpenID provider and come back to where they were going. */
import { createElement } from 'react';
import { SessionEndedPage } from '../../../web/pages/errors/session-ended-page.tsx';
import { SignInPage } from '../../../web/pages/sign-in-page.tsx';
import { SignedOutPage } from '../../../web/pages/signed-out-page.tsx';
import { formTarget, shellOf, type Visit } from '../context.ts';
import { dropCookie, sessionCookie, setCookie } from '../cookies.ts';
import { paths, safeReturn } from '../paths.ts';
import { type HttpResponse, leadingTo, page, seeOther } from '../response.ts';
import { anyone, type Route } from '../route.ts';
import { badRequest } from './errors.ts';

const hour = 60 * 60 * 1000;
const attemptMs = hour / 4;
/** A working day; whoever works longer signs in again. */
const staffSessionMs = 12 * hour;

const after = (now: string, milliseconds: number): string =>
  new Date(Date.parse(now) + milliseconds).toISOString();

/** The page to come back to travels in the address of the form, so that a bookmark or a reload keeps it. */
const signInForm = (visit: Visit) => {
  const to = safeReturn(visit.request.query.get('to') ?? undefined);
  return { text: 'Sign in', form: formTarget(visit, `${paths.signIn}?to=${encodeURIComponent(to)}`) };
};

const showSignIn = async (visit: Visit): Promise<HttpResponse> => {
  const shell = shellOf(visit);
  const element = visit.request.query.has('ended')
    ? createElement(SessionEndedPage, { shell, goOn: signInForm(visit) })
    : createElement(SignInPage, { shell, signIn: signInForm(visit) });
  return leadingTo(page(element), await visit.ports.identity.origin());
};

const beginSignIn = async (visit: Visit): Promise<HttpResponse> => {
  const { ports, request } = visit;
  const { url, ...attempt } = await ports.identity.authorizationUrl(
    `${request.origin}${paths.signInCallback}`,
  );
  const returnTo = safeReturn(request.query.get('to') ?? undefined);
  await ports.sessions.beginSignIn({ ...attempt, returnTo, endsAt: after(ports.now(), attemptMs) });
  return seeOther(url);
};

/** A replayed, forged or expired callback finds no attempt, or is refused by the library; either way nobody gets in. */
const finishSignIn = async (visit: Visit): Promise<HttpResponse> => {
  const { ports, request, token } = visit;
  const attempt = await ports.sessions.takeSignIn(request.query.get('state') ?? '');
  if (attempt === undefined || attempt.endsAt <= ports.now()) return seeOther(paths.signIn);
  const person = await ports.identity
    .exchange(`${request.origin}${paths.signInCallback}?${request.query.toString()}`, attempt)
    .catch(() => undefined);
  if (person === undefined) return badRequest(visit);
  if (token !== undefined) await ports.sessions.end(token);
  const startedAt = ports.now();
  const fresh = await ports.sessions.start({ person, startedAt, endsAt: after(startedAt, staffSessionMs) });
  return seeOther(attempt.returnTo, [setCookie(sessionCookie, fresh)]);
};

const signOut = async ({ ports, token }: Visit): Promise<HttpResponse> => {
  if (token !== undefined) await ports.sessions.end(token);
  return seeOther(paths.signedOut, [dropCookie(sessionCookie)]);
};

const showSignedOut = (visit: Visit): Promise<HttpResponse> =>
  Promise.resolve(
    page(
      createElement(SignedOutPage, {
        shell: shellOf(visit),
        signIn: { text: 'Sign in again', href: paths.signIn },
      }),
    ),
  );

export const signInRoutes: readonly Route[] = [
  anyone('GET', paths.signIn, showSignIn),
  anyone('POST', paths.signIn, beginSignIn),
  anyone('GET', paths.signInCallback, finishSignIn),
  anyone('POST', paths.signOut, signOut),
  anyone('GET', paths.signedOut, showSignedOut),
];
