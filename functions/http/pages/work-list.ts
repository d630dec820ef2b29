/** The first page: what waits for this person, their drafts, and for staff the partnership's open cases. */
import { createElement } from 'react';
import {
  WorkListPage,
  type CaseLine,
  type DraftLine,
  type WaitingTask,
} from '../../../web/pages/work-list-page.tsx';
import { formOf } from '../../../forms/registry.ts';
import { may, type Person } from '../../domain/access/may.ts';
import { type Case, openRequests, type Request } from '../../domain/case/case.ts';
import { draftIds } from '../../use-cases/drafts.ts';
import type { Draft, ListEntry, Ports } from '../../use-cases/ports.ts';
import { formTarget, type KnownVisit, shellOf } from '../context.ts';
import { paths } from '../paths.ts';
import { type HttpResponse, page, seeOther } from '../response.ts';
import { known, type Route } from '../route.ts';
import { dueIn } from '../views/due.ts';
import { kindOf, phaseSentence, requestTitles } from '../views/words.ts';

const perPage = 20;

const waitingKeys = (person: Person): readonly string[] =>
  person.kind === 'staff' ? [person.email, ...person.groups] : [person.email];

const taskOf = (request: Request, current: Case, ports: Ports): WaitingTask => ({
  title: requestTitles[request.kind],
  href: paths.draft(draftIds.request(request.id)),
  reference: current.id,
  due: dueIn(request.due, ports.now(), ports.rules),
});

/** Asked of the case itself, so that the list can never show what the person may no longer answer. */
const tasksOf = async ({ ports, person }: KnownVisit): Promise<readonly WaitingTask[]> => {
  const entries = await ports.cases.waitingFor(waitingKeys(person), perPage);
  const tasks = await Promise.all(
    entries.map(async ({ caseId, requestId = '' }: ListEntry): Promise<readonly WaitingTask[]> => {
      const stored = await ports.cases.find(caseId);
      const request = stored?.current.requests[requestId];
      if (stored === undefined || request?.status !== 'open') return [];
      const { allowed } = may(person, { what: 'answer', requestId }, stored.current);
      return allowed ? [taskOf(request, stored.current, ports)] : [];
    }),
  );
  return tasks.flat();
};

const caseLine = (current: Case, ports: Ports): CaseLine => {
  const [next] = openRequests(current).toSorted((one, other) => one.due.localeCompare(other.due));
  return {
    reference: current.id,
    href: paths.case(current.id),
    kind: kindOf(current),
    where: phaseSentence(current),
    ...(next === undefined
      ? {}
      : { next: { what: requestTitles[next.kind], due: dueIn(next.due, ports.now(), ports.rules) } }),
  };
};

const draftLine = ({ id, formId, formVersion, savedAt }: Draft): DraftLine => ({
  title: formOf(formId, formVersion).layout.title,
  href: paths.draft(id),
  savedAt,
});

const show = async (visit: KnownVisit): Promise<HttpResponse> => {
  const { ports, person, request } = visit;
  const after = request.query.get('after') ?? undefined;
  const isStaff = person.kind === 'staff';
  const [tasks, drafts, open] = await Promise.all([
    tasksOf(visit),
    ports.drafts.ownedBy(person.email),
    isStaff ? ports.cases.openCases(perPage, after) : { entries: [], next: undefined },
  ]);
  const cases = await Promise.all(
    open.entries.map(async ({ caseId }): Promise<readonly CaseLine[]> => {
      const stored = await ports.cases.find(caseId);
      return stored !== undefined && may(person, { what: 'see-case' }, stored.current).allowed
        ? [caseLine(stored.current, ports)]
        : [];
    }),
  );
  const mayNotify = isStaff && person.groups.includes('officer');
  return page(
    createElement(WorkListPage, {
      shell: shellOf(visit),
      tasks,
      drafts: drafts.map(draftLine),
      cases: cases.flat(),
      start: [
        ...(mayNotify
          ? [{ text: 'Start a notification', form: formTarget(visit, paths.startNotification) }]
          : []),
        { text: 'Refer a case', form: formTarget(visit, paths.startReferral) },
      ],
      ...(after === undefined ? {} : { earlierCases: paths.home }),
      ...(open.next === undefined
        ? {}
        : { moreCases: `${paths.home}?after=${encodeURIComponent(open.next)}` }),
    }),
  );
};

/** Nothing is stored until the first answer is: the key in the form becomes the draft, so two presses make one. */
const begin =
  (draftId: (seed: string) => string) =>
  ({ request, ports }: KnownVisit): Promise<HttpResponse> => {
    const once = request.posted._once;
    const seed = typeof once === 'string' && /^[a-z0-9]{8,40}$/.test(once) ? once : ports.newSeed();
    return Promise.resolve(seeOther(paths.draft(draftId(seed))));
  };

export const workListRoutes: readonly Route[] = [
  known('GET', paths.home, show),
  known('POST', paths.startNotification, begin(draftIds.notification)),
  known('POST', paths.startReferral, begin(draftIds.referral)),
];
