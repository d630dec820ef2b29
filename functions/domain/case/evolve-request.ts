/** What events do to the requests of a case. */
import type { Case, Recipient, Request } from './case.ts';
import { type CaseEvent, type EventOf, isAnswer } from './events.ts';

const change = (current: Case, id: string, next: (request: Request) => Request): Case => {
  const request = current.requests[id];
  return request === undefined
    ? current
    : { ...current, requests: { ...current.requests, [id]: next(request) } };
};

const withRecipients = ({ bounced: _bounced, ...rest }: Request, to: readonly Recipient[]): Request => {
  const back = to.find(({ bounced }) => bounced !== undefined);
  return { ...rest, to, ...(back === undefined ? {} : { bounced: back.role }) };
};

const asked = ({ readdressed: _readdressed, ...rest }: Request, attempt: number): Request => ({
  ...rest,
  sent: attempt,
  pendingSend: false,
});

/** Only those who are asked: a message to somebody above them that came back is no address of the request. */
const cameBack = (request: Request, { role, what }: EventOf<'MessageBounced'>): Request =>
  withRecipients(
    request,
    request.to.map((recipient) => (recipient.role === role ? { ...recipient, bounced: what } : recipient)),
  );

const readdress = (request: Request, { role, to }: EventOf<'RequestReaddressed'>): Request => ({
  ...withRecipients(
    request,
    request.to.map((recipient) => (recipient.role === role ? to : recipient)),
  ),
  pendingSend: true,
  readdressed: [...(request.readdressed ?? []).filter((other) => other !== role), role],
});

const answered = (current: Case, { requestId, at, by }: Extract<CaseEvent, { requestId: string }>): Case =>
  change(current, requestId, (request) => ({
    ...request,
    status: 'answered',
    settledAt: at,
    answeredBy: by,
  }));

export const evolveRequest = (current: Case, event: CaseEvent): Case => {
  switch (event.type) {
    case 'RequestOpened': {
      const { request } = event;
      const fresh = { status: 'open', sent: 0, pendingSend: true, nudged: [] } as const;
      const opened: Request = { ...request, ...fresh, openedAt: event.at, seq: current.version };
      return { ...current, requests: { ...current.requests, [request.id]: opened } };
    }
    case 'RequestAsked':
      return change(current, event.requestId, (request) => asked(request, event.attempt));
    case 'RequestNudged':
      return change(current, event.requestId, (request) => ({
        ...request,
        nudged: [...request.nudged, event.nudge],
      }));
    case 'RequestRescheduled': {
      const { rule, start, due } = event;
      return change(current, event.requestId, (request) => ({ ...request, rule, start, due }));
    }
    case 'RequestReaddressed':
      return change(current, event.requestId, (request) => readdress(request, event));
    case 'RequestWithdrawn':
      return change(current, event.requestId, (request) => ({
        ...request,
        status: 'withdrawn',
        settledAt: event.at,
      }));
    case 'RequestReleased':
      return change(current, event.requestId, (request) => ({
        ...request,
        status: 'released',
        settledAt: event.at,
      }));
    case 'MessageBounced':
      return event.requestId === undefined
        ? current
        : change(current, event.requestId, (request) => cameBack(request, event));
    default:
      return isAnswer(event) ? answered(current, event) : current;
  }
};
