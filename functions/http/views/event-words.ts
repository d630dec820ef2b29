/** What happened, in one sentence each, for the timeline and for telling somebody what changed meanwhile. */
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Partnership } from '../../domain/partnership/partnership.ts';
import { formatDay } from '../../domain/timetable/london.ts';
import { closedWords, noticeTitles, partnerName, requestTitles } from './words.ts';

const verdicts = {
  agree: 'agrees',
  'agree-with-comment': 'agrees, with a comment',
  dissent: 'does not agree',
} as const;
const nudges = {
  reminder: 'A reminder was sent',
  due: 'A message that it is due today was sent',
  overdue: 'A message that it is overdue was sent',
  escalation: 'It was escalated',
} as const;
const outcomes = {
  agreed: 'agreement was reached',
  unresolved: 'it was not resolved',
  determined: 'it was determined',
} as const;

/** "Agency return (Cafcass)". */
const about = (current: Case, requestId: string): string => {
  const request = current.requests[requestId];
  if (request === undefined) return 'A request';
  const organisation =
    request.kind === 'agency-return' || request.kind === 'sign-off' ? request.to[0]?.organisation : undefined;
  return organisation === undefined
    ? requestTitles[request.kind]
    : `${requestTitles[request.kind]} (${organisation})`;
};

/** The event in words. Organisations and roles only: the answers themselves are one click away, for those who may. */
export const eventWords = (event: CaseEvent, current: Case, partnership: Partnership): string => {
  switch (event.type) {
    case 'NotificationSubmitted':
      return 'The notification was submitted.';
    case 'CaseReferred':
      return `${event.referrer.organisation} referred the case for consideration.`;
    case 'CaseConverted':
      return 'The local authority notified the case, which had been referred.';
    case 'RequestOpened':
      return `${about(current, event.request.id)}: to be done by ${formatDay(event.request.due)}.`;
    case 'RequestAsked':
      return `${about(current, event.requestId)}: the request was sent${event.attempt > 1 ? ' again' : ''}.`;
    case 'RequestNudged':
      return `${about(current, event.requestId)}: ${nudges[event.nudge.kind].toLowerCase()}.`;
    case 'RequestRescheduled':
      return `${about(current, event.requestId)}: moved from ${formatDay(event.from)} to ${formatDay(event.due)}. ${event.why}`;
    case 'RequestReaddressed':
      return `${about(current, event.requestId)}: the address was corrected.`;
    case 'RequestWithdrawn':
      return `${about(current, event.requestId)}: withdrawn. ${event.why}`;
    case 'RequestReleased':
      return `${about(current, event.requestId)}: no longer waited for.`;
    case 'NationalSubmissionRecorded':
      return `Submitted to the national service under ${event.nationalReference}.`;
    case 'AgenciesConfirmed':
      return `${String(event.agencies.length)} ${event.agencies.length === 1 ? 'agency was' : 'agencies were'} confirmed.`;
    case 'AgencyReturnSubmitted':
      return `${about(current, event.requestId)}: received${event.involved ? '' : ', no involvement'}.`;
    case 'MeetingRecorded':
      return `The rapid review meeting of ${formatDay(event.date)} was recorded: ${event.quorate ? 'quorate' : 'not quorate, to be held again'}.`;
    case 'ReviewRecordCompleted':
      return 'The rapid review record was completed.';
    case 'SignOffGiven':
      return `${partnerName(partnership, event.partner)} ${verdicts[event.verdict]}${event.capacity === 'deputy' ? ', signed by the standing deputy' : ''}.`;
    case 'DisputeOpened':
      return 'The dispute path was opened.';
    case 'DisputeStageConcluded':
      return `${event.title}: ${outcomes[event.outcome]}.`;
    case 'DecisionMade':
      return event.verdict.lcspr
        ? 'It was decided to carry out a local child safeguarding practice review.'
        : 'It was decided not to carry out a local child safeguarding practice review.';
    case 'NoticeGiven':
      return `${noticeTitles[event.notice.about]}: ${event.notice.to.organisation} (${event.notice.to.party.title}) was told.`;
    case 'NoticeReaddressed':
      return `${event.to.organisation} (${event.to.party.title}): the address was corrected, and the notice sent again.`;
    case 'NoticeOpened': {
      const notice = current.notices[event.noticeId];
      return notice === undefined
        ? 'A notice was opened.'
        : `${noticeTitles[notice.about]}: opened by ${notice.to.organisation}.`;
    }
    case 'PanelInformed':
      return 'The review and the decision were sent to the Panel.';
    case 'ReviewerNamed':
      return 'The reviewer was named.';
    case 'PanelReplied':
      return 'The reply of the Panel was recorded.';
    case 'DecisionReopened':
      return `The decision was reopened. ${event.why}`;
    case 'MessageBounced':
      return 'A message could not be delivered.';
    case 'CaseWithdrawn':
      return 'The case was withdrawn.';
    case 'CaseClosed':
      return `The case ended. ${closedWords[event.reason]}`;
  }
};

export const actorWords = ({ by }: CaseEvent): string =>
  by.kind === 'service' ? 'The service' : `${by.name}${by.title === '' ? '' : `, ${by.title}`}`;
