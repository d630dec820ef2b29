/** The page of a case: where it stands, what is next, and everything that happened. */
import { createElement } from 'react';
import { CasePage } from '../../../web/pages/case-page.tsx';
import type { MessageLine } from '../../../web/pages/case/messages.tsx';
import type { TimelineLine } from '../../../web/pages/case/timeline.tsx';
import type { Standing } from '../../../web/pages/case/where-it-stands.tsx';
import { ConfirmationPage } from '../../../web/pages/confirmation-page.tsx';
import type { Action, Link } from '../../../web/shell.ts';
import { may } from '../../domain/access/may.ts';
import { type Case, openRequests, type RequestKind } from '../../domain/case/case.ts';
import { actorOf } from '../../use-cases/submit-draft.ts';
import { changeCase } from '../../use-cases/change-case.ts';
import { draftIds } from '../../use-cases/drafts.ts';
import type { StoredEvent, StoredMessage } from '../../use-cases/ports.ts';
import { formTarget, type KnownVisit, shellOf } from '../context.ts';
import { paths } from '../paths.ts';
import { postedText } from '../request.ts';
import { type HttpResponse, page, seeOther } from '../response.ts';
import { known, type Route } from '../route.ts';
import { peopleOf } from '../views/case-people.ts';
import { dueIn } from '../views/due.ts';
import { actorWords, eventWords } from '../views/event-words.ts';
import { milestoneLines } from '../views/milestone-lines.ts';
import { problemsOf, requestLines } from '../views/request-lines.ts';
import {
  closedWords,
  kindOf,
  noticeTitles,
  phaseSentence,
  purposeWords,
  requestTitles,
} from '../views/words.ts';
import { notFound, refused } from './errors.ts';

const messageLine = ({ message, state, createdAt }: StoredMessage, current: Case): MessageLine => {
  const notice = message.noticeId === undefined ? undefined : current.notices[message.noticeId];
  const request = message.requestId === undefined ? undefined : current.requests[message.requestId];
  const openedAt = notice?.openedAt;
  const about = notice === undefined ? purposeWords[message.purpose] : noticeTitles[notice.about];
  return {
    key: message.key,
    purpose: request === undefined ? about : `${about}: ${requestTitles[request.kind]}`,
    to: message.to,
    at: createdAt,
    delivery: state,
    ...(openedAt === undefined ? {} : { openedAt }),
  };
};

const timelineOf = (
  history: readonly StoredEvent[],
  current: Case,
  { ports }: KnownVisit,
): readonly TimelineLine[] =>
  history
    .map(({ event }) => ({
      at: event.at,
      who: actorWords(event),
      what: eventWords(event, current, ports.rules.partnership),
    }))
    .toReversed();

const standingOf = (current: Case, { ports, person }: KnownVisit): Standing => {
  const [next] = openRequests(current).toSorted((one, other) => one.due.localeCompare(other.due));
  const first = next?.to[0];
  const isMine = next !== undefined && may(person, { what: 'answer', requestId: next.id }, current).allowed;
  return {
    where: phaseSentence(current),
    ...(current.nationalReference === undefined ? {} : { nationalReference: current.nationalReference }),
    ...(current.closed === undefined ? {} : { ended: closedWords[current.closed.reason] }),
    ...(next === undefined || first === undefined
      ? {}
      : {
          next: {
            what: requestTitles[next.kind],
            whose: `${first.organisation} – ${first.party.title}`,
            due: dueIn(next.due, ports.now(), ports.rules),
            ...(isMine
              ? { action: { text: requestTitles[next.kind], href: paths.draft(draftIds.request(next.id)) } }
              : {}),
          },
        }),
  };
};

const documentsOf = (current: Case, { person }: KnownVisit): readonly Link[] => {
  const isNotified = current.filings.some(({ formId }) => formId === 'incident-notification');
  const sees = (what: 'see-notification' | 'see-returns' | 'see-record'): boolean =>
    may(person, { what }, current).allowed;
  return [
    ...(sees('see-notification')
      ? [
          {
            text: isNotified ? 'Notification as submitted' : 'Referral as submitted',
            href: paths.notification(current.id),
          },
        ]
      : []),
    ...(isNotified && sees('see-notification')
      ? [{ text: 'Sheet for the national service', href: paths.nationalSheet(current.id) }]
      : []),
    ...(current.agencies.length > 0 && sees('see-returns')
      ? [{ text: 'Agency returns side by side', href: paths.returns(current.id) }]
      : []),
    ...(current.filings.some(({ formId }) => formId === 'rapid-review') && sees('see-record')
      ? [{ text: 'Rapid review record and decision', href: paths.record(current.id) }]
      : []),
  ];
};

const movesOf = (current: Case, visit: KnownVisit): readonly Action[] => {
  if (current.phase === 'closed') return [];
  const { person } = visit;
  return [
    ...(current.phase === 'review' &&
    current.agencies.length > 0 &&
    may(person, { what: 'coordinate' }, current).allowed
      ? [{ text: 'Change the agencies', form: formTarget(visit, paths.reviseAgencies(current.id)) }]
      : []),
    ...(current.kind === 'local-consideration' && may(person, { what: 'convert' }, current).allowed
      ? [{ text: 'Notify this case', href: `${paths.case(current.id)}/convert` }]
      : []),
    ...(may(person, { what: 'withdraw' }, current).allowed
      ? [{ text: 'Withdraw the case', href: `${paths.case(current.id)}/withdraw` }]
      : []),
  ];
};

const find = async ({ ports, params, person }: KnownVisit): Promise<Case | undefined> => {
  const stored = await ports.cases.find(params.caseId ?? '');
  return stored !== undefined && may(person, { what: 'see-case' }, stored.current).allowed
    ? stored.current
    : undefined;
};

const show = async (visit: KnownVisit): Promise<HttpResponse> => {
  const current = await find(visit);
  if (current === undefined) return notFound(visit);
  const { ports, person } = visit;
  const [history, messages] = await Promise.all([
    ports.cases.history(current.id),
    ports.messages.ofCase(current.id),
  ]);
  const view = { current, person, ports, messages };
  return page(
    createElement(CasePage, {
      shell: shellOf(visit),
      reference: current.id,
      kind: kindOf(current),
      ...standingOf(current, visit),
      problems: problemsOf(view),
      documents: documentsOf(current, visit),
      moves: movesOf(current, visit),
      requests: requestLines(view),
      milestones: milestoneLines(current, ports),
      messages: messages.map((message) => messageLine(message, current)),
      timeline: timelineOf(history, current, visit),
      people: peopleOf(current, ports.rules.partnership),
    }),
  );
};

/** Nobody may think that the notification has reached the Panel: only the local authority can send it there. */
const stillToDo = (kind: RequestKind): string =>
  kind === 'national-submission'
    ? 'The national Panel has not been told yet. Submit to the national service, and record its reference'
    : requestTitles[kind];

/** What happens next, right after a notification or a referral. */
const submitted = async (visit: KnownVisit): Promise<HttpResponse> => {
  const stored = await visit.ports.cases.find(visit.params.caseId ?? '');
  const current = stored?.current;
  if (current === undefined || current.openedBy.id !== visit.person.email) return notFound(visit);
  const seesCase = may(visit.person, { what: 'see-case' }, current).allowed;
  return page(
    createElement(ConfirmationPage, {
      shell: shellOf(visit),
      title: current.kind === 'notified' ? 'Notification submitted' : 'Referral sent',
      reference: current.id,
      next: [
        ...Object.values(current.notices).map(({ to }) => ({
          what: `${to.organisation} (${to.party.title}) has been told.`,
        })),
        ...openRequests(current).map(({ kind, to, due }) => ({
          what: `${stillToDo(kind)}: ${to[0]?.party.title ?? 'the coordinator'}.`,
          by: due,
        })),
      ],
      ...(seesCase
        ? { copy: { text: 'See the answers as submitted', href: paths.notification(current.id) } }
        : {}),
      links: seesCase
        ? [
            ...(current.kind === 'notified'
              ? [{ text: 'Open the sheet for the national service', href: paths.nationalSheet(current.id) }]
              : []),
            { text: 'Go to the case', href: paths.case(current.id) },
          ]
        : [{ text: 'Go to your list', href: paths.home }],
    }),
  );
};

const reviseAgencies = async (visit: KnownVisit): Promise<HttpResponse> => {
  const { ports, person, request } = visit;
  const current = await find(visit);
  if (current === undefined || !may(person, { what: 'coordinate' }, current).allowed) return notFound(visit);
  const by = actorOf(person, { request: undefined, current });
  const once = `agencies#${current.id}#${postedText(request, '_once') ?? ''}`;
  const outcome = await changeCase(ports)(current.id, { type: 'ReviseAgencies', by }, { once });
  if (outcome.refused)
    return refused(visit, outcome.refusal, [{ text: 'Go to the case', href: paths.case(current.id) }], {
      answersKept: false,
    });
  const after = await ports.cases.find(current.id);
  const opened =
    after === undefined ? undefined : openRequests(after.current).find(({ kind }) => kind === 'agency-list');
  return seeOther(opened === undefined ? paths.case(current.id) : paths.draft(draftIds.request(opened.id)));
};

export const caseRoutes: readonly Route[] = [
  known('GET', '/cases/:caseId', show),
  known('GET', '/cases/:caseId/submitted', submitted),
  known('POST', '/cases/:caseId/agencies', reviseAgencies),
];
