/** What events do to the requests of a case. */
import type { Case, Request } from './case.ts';
import type { CaseEvent } from './events.ts';

const change = (current: Case, id: string, next: (request: Request) => Request): Case => {
  const request = current.requests[id];
  return request === undefined ? current : { ...current, requests: { ...current.requests, [id]: next(request) } };
};

const unbounced = ({ bounced: _bounced, ...rest }: Request): Request => rest;

export const evolveRequest = (current: Case, event: CaseEvent): Case => {
  switch (event.type) {
    case 'RequestOpened': {
      const { request } = event;
      const opened: Request = { ...request, status: 'open', sent: 0, pendingSend: true, nudged: [], openedAt: event.at };
      return { ...current, requests: { ...current.requests, [request.id]: opened } };
    }
    case 'RequestAsked':
      return change(current, event.requestId, (request) => ({ ...request, sent: event.attempt, pendingSend: false }));
    case 'RequestNudged':
      return change(current, event.requestId, (request) => ({ ...request, nudged: [...request.nudged, event.nudge] }));
    case 'RequestRescheduled': {
      const { rule, start, due } = event;
      return change(current, event.requestId, (request) => ({ ...request, rule, start, due }));
    }
    case 'RequestReaddressed':
      return change(current, event.requestId, (request) => ({
        ...unbounced(request),
        to: request.to.map((recipient) => (recipient.role === event.role ? event.to : recipient)),
        pendingSend: true,
        readdressed: event.role,
      }));
    case 'RequestWithdrawn':
      return change(current, event.requestId, (request) => ({ ...request, status: 'withdrawn', settledAt: event.at }));
    case 'RequestReleased':
      return change(current, event.requestId, (request) => ({ ...request, status: 'released', settledAt: event.at }));
    case 'MessageBounced':
      return event.requestId === undefined
        ? current
        : change(current, event.requestId, (request) => ({ ...request, bounced: event.role }));
    case 'NationalSubmissionRecorded':
    case 'AgenciesConfirmed':
    case 'AgencyReturnSubmitted':
    case 'MeetingRecorded':
    case 'ReviewRecordCompleted':
    case 'SignOffGiven':
    case 'DisputeStageConcluded':
    case 'ReviewerNamed':
    case 'PanelReplied':
      return change(current, event.requestId, (request) => ({
        ...request,
        status: 'answered',
        settledAt: event.at,
        answeredBy: event.by,
      }));
    default:
      return current;
  }
};
