/** The message that asks: written when the workflow reaches the step, and again when an address was corrected. */
import { accept, type AskRequest, type Decider, type NudgeRequest } from './commands.ts';
import { nudgesDue } from '../timetable/nudges.ts';
import { londonDate } from '../timetable/london.ts';
import type { Request } from './case.ts';
import type { CaseEvent } from './events.ts';

/** Asking twice writes one message: what has been sent is not pending any more. */
export const askRequest: Decider<AskRequest> = ({ requestId, at, by }, current) => {
  const request = current.requests[requestId];
  if (request?.status !== 'open' || !request.pendingSend) return accept();
  const { sent, readdressed } = request;
  const roles = sent === 0 || readdressed === undefined ? {} : { roles: readdressed };
  return accept({ type: 'RequestAsked', requestId, attempt: sent + 1, ...roles, at, by });
};

/** What the timetable counts for a request: its dates, and the day it was first put to somebody. */
export const nudgeSubject = ({ rule, start, due, openedAt }: Request) => ({
  rule,
  start,
  due,
  askedOn: londonDate(openedAt),
});

export const nudgeRequest: Decider<NudgeRequest> = ({ requestId, at, by }, current, { calendar }) => {
  const request = current.requests[requestId];
  if (request?.status !== 'open') return accept();
  const nudges = nudgesDue(nudgeSubject(request), request.nudged, at, calendar);
  return accept(...nudges.map((nudge): CaseEvent => ({ type: 'RequestNudged', requestId, nudge, at, by })));
};
