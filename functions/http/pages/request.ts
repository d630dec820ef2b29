/** Behind the link of a request: who asks for what by when, and no fact of the case, until a code is typed. */
import { createElement } from 'react';
import { RequestClosedPage } from '../../../web/pages/request-closed-page.tsx';
import { RequestPage } from '../../../web/pages/request-page.tsx';
import { ThanksPage } from '../../../web/pages/thanks-page.tsx';
import { may } from '../../domain/access/may.ts';
import type { Case, Request } from '../../domain/case/case.ts';
import { caseIdOf } from '../../domain/case/open-request.ts';
import { draftIds } from '../../use-cases/drafts.ts';
import { formTarget, type KnownVisit, shellOf, type Visit } from '../context.ts';
import { paths } from '../paths.ts';
import { postedText } from '../request.ts';
import { type HttpResponse, page, seeOther } from '../response.ts';
import { anyone, known, type Route } from '../route.ts';
import { dueIn } from '../views/due.ts';
import { askedFor, requestTitles } from '../views/words.ts';
import { askForCode, type Link, mask, showCode, typeCode } from './code.ts';
import { notFound } from './errors.ts';

interface Found {
  readonly request: Request;
  readonly current: Case;
}

const find = async ({ ports, params }: Visit): Promise<Found | undefined> => {
  const requestId = params.requestId ?? '';
  const caseId = caseIdOf(requestId);
  const stored = caseId === undefined ? undefined : await ports.cases.find(caseId);
  const request = stored?.current.requests[requestId];
  return stored === undefined || request === undefined ? undefined : { request, current: stored.current };
};

const linkOf = ({ request, current }: Found): Link => ({
  id: request.id,
  caseId: current.id,
  path: paths.request(request.id),
  to: request.to,
  next: paths.draft(draftIds.request(request.id)),
});

const closedPage = (visit: Visit, { request, current }: Found): HttpResponse => {
  const kind =
    request.status === 'answered' ? 'answered' : current.phase === 'closed' ? 'case-closed' : 'withdrawn';
  const at = request.settledAt === undefined ? {} : { at: request.settledAt };
  return page(
    createElement(RequestClosedPage, { shell: shellOf(visit), kind, what: askedFor[request.kind], ...at }),
  );
};

const isAnswerable = ({ request }: Found): boolean =>
  request.status === 'open' || request.status === 'released';

const signInTo = ({ id }: Request) => ({
  text: 'Sign in and go on',
  href: `${paths.signIn}?to=${encodeURIComponent(paths.draft(draftIds.request(id)))}`,
});

const askPage = (visit: Visit, { request, current }: Found, fault?: string): HttpResponse => {
  const { ports } = visit;
  return page(
    createElement(RequestPage, {
      shell: shellOf(visit),
      what: askedFor[request.kind],
      askedOf: request.to.map(({ organisation, party }) => `${organisation} (${party.title})`)[0] ?? 'you',
      reference: current.id,
      due: dueIn(request.due, ports.now(), ports.rules),
      addresses: request.to.map(({ party }, place) => ({
        id: String(place),
        // Two addresses may look alike when they are hidden; whose they are tells them apart.
        masked: request.to.length === 1 ? mask(party.email) : `${party.title}: ${mask(party.email)}`,
      })),
      target: formTarget(visit, paths.code(paths.request(request.id))),
      ...(fault === undefined ? {} : { fault }),
      ...(request.audience === 'staff' ? { signIn: signInTo(request) } : {}),
    }),
    fault === undefined ? 200 : 400,
  );
};

/** Whoever is signed in and may answer goes on to the form; staff requests are answered after signing in only. */
const show = async (visit: Visit): Promise<HttpResponse> => {
  const found = await find(visit);
  if (found === undefined) return notFound(visit);
  if (!isAnswerable(found)) return closedPage(visit, found);
  const { request, current } = found;
  const person = visit.session?.person;
  const form = paths.draft(draftIds.request(request.id));
  if (person !== undefined && may(person, { what: 'answer', requestId: request.id }, current).allowed)
    return seeOther(form);
  return askPage(visit, found);
};

/** Codes are for links to partners that are still open; everything else leads back to the page that explains. */
const behindLink =
  (answer: (visit: Visit, link: Link) => HttpResponse | Promise<HttpResponse>) =>
  async (visit: Visit): Promise<HttpResponse> => {
    const found = await find(visit);
    if (found === undefined) return notFound(visit);
    if (!isAnswerable(found) || found.request.audience === 'staff')
      return seeOther(paths.request(found.request.id));
    return answer(visit, linkOf(found));
  };

/** With a deputy beside the lead, the code goes where the person says, and nowhere by default. */
const ask = async (visit: Visit): Promise<HttpResponse> => {
  const found = await find(visit);
  const isChosen = postedText(visit.request, 'address') !== undefined || visit.request.query.has('address');
  if (found !== undefined && isAnswerable(found) && found.request.to.length > 1 && !isChosen) {
    return askPage(visit, found, 'Select where the code should go');
  }
  return behindLink(askForCode)(visit);
};

const done = async (visit: KnownVisit): Promise<HttpResponse> => {
  const found = await find(visit);
  if (
    found === undefined ||
    !may(visit.person, { what: 'answer', requestId: found.request.id }, found.current).allowed
  ) {
    return notFound(visit);
  }
  const { request, current } = found;
  const filing = current.filings.findLast(({ requestId }) => requestId === request.id);
  return page(
    createElement(ThanksPage, {
      shell: shellOf(visit),
      what: requestTitles[request.kind],
      reference: current.id,
      next: [
        {
          what: 'The coordinator has been given what you sent. You are told by email when the outcome is known, if you may know it.',
        },
      ],
      ...(filing === undefined
        ? {}
        : { copy: { text: 'See what you sent', href: paths.filing(current.id, filing.seq) } }),
      links: [
        ...(may(visit.person, { what: 'see-case' }, current).allowed
          ? [{ text: 'See where the case stands, and its timeline', href: paths.case(current.id) }]
          : []),
        { text: 'See what else waits for you', href: paths.home },
      ],
    }),
  );
};

export const requestRoutes: readonly Route[] = [
  anyone('GET', '/requests/:requestId', show),
  anyone('POST', '/requests/:requestId/code', ask),
  anyone('GET', '/requests/:requestId/code', behindLink(showCode)),
  anyone('POST', '/requests/:requestId/code/check', behindLink(typeCode)),
  known('GET', '/requests/:requestId/done', done),
];
