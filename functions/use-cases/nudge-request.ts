/** Reminds and escalates what the timetable says is due by now, and says when to look again. */
import { nudgeSubject } from '../domain/case/ask-request.ts';
import type { Request } from '../domain/case/case.ts';
import type { Rules } from '../domain/case/commands.ts';
import { nextNudgeAt } from '../domain/timetable/nudges.ts';
import type { Instant } from '../domain/timetable/milestone.ts';
import { theService } from './ask-request.ts';
import { changeCase } from './change-case.ts';
import type { Ports } from './ports.ts';

/** Seconds until the next nudge of a request, at least one; undefined when nothing more is to be said. */
export const secondsToNextNudge = (
  request: Request,
  { calendar }: Rules,
  now: Instant,
): number | undefined => {
  const next = nextNudgeAt(nudgeSubject(request), request.nudged, now, calendar);
  return next === undefined ? undefined : Math.max(1, Math.ceil((Date.parse(next) - Date.parse(now)) / 1000));
};

export const nudgeRequest =
  (ports: Pick<Ports, 'cases' | 'rules' | 'now' | 'newSeed'>) =>
  async (caseId: string, requestId: string): Promise<number | undefined> => {
    await changeCase(ports)(caseId, { type: 'NudgeRequest', requestId, by: theService });
    const stored = await ports.cases.find(caseId);
    const request = stored?.current.requests[requestId];
    return request?.status === 'open' ? secondsToNextNudge(request, ports.rules, ports.now()) : undefined;
  };
