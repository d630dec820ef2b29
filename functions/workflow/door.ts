/** The phase door: where the case is and which steps are open there, as the state machine wants to hear it. */
import { type Case, openRequests, type Request, type RequestKind } from '../domain/case/case.ts';
import type { Rules } from '../domain/case/commands.ts';
import type { Instant } from '../domain/timetable/milestone.ts';
import { secondsToNextNudge } from '../use-cases/nudge-request.ts';
import { type Ask, type AskGroup, type DoorAnswer, longestWaitSeconds, type Step } from './protocol.ts';

const groups = {
  'national-submission': 'nationalSubmission',
  'agency-list': 'agencyList',
  'agency-return': 'agencyReturns',
  'rapid-review-meeting': 'meeting',
  'rapid-review': 'record',
  'sign-off': 'signOffs',
  determination: 'determination',
  'reviewer-named': 'reviewerNamed',
  'panel-reply': 'panelReply',
} as const satisfies Record<RequestKind, AskGroup>;

/**
 * The agencies are confirmed before anything else of a review; taken up again, or while the local authority notifies a
 * case that was referred, they are one step among the others.
 */
const stepOf = (current: Case): Step => {
  const { phase, agencies } = current;
  switch (phase) {
    case 'notify':
      return 'submit';
    case 'review':
      return agencies.length === 0 && openRequests(current).every(({ kind }) => kind === 'agency-list')
        ? 'confirm-agencies'
        : 'gather';
    case 'decide':
      return 'decide';
    case 'inform':
      return 'inform';
    case 'closed':
      return 'done';
  }
};

export const waitSeconds = (seconds: number | undefined): number =>
  Math.min(longestWaitSeconds, Math.max(1, seconds ?? longestWaitSeconds));

export const doorAnswer = (current: Case, rules: Rules, now: Instant): DoorAnswer => {
  const askOf = (request: Request): Ask => ({
    caseId: current.id,
    requestId: request.id,
    asOf: current.version,
    waitSeconds: waitSeconds(secondsToNextNudge(request, rules, now)),
  });
  const of = (group: AskGroup): readonly Ask[] =>
    openRequests(current)
      .filter(({ kind }) => groups[kind] === group)
      .map(askOf);
  return {
    caseId: current.id,
    step: stepOf(current),
    asks: {
      nationalSubmission: of('nationalSubmission'),
      agencyList: of('agencyList'),
      agencyReturns: of('agencyReturns'),
      meeting: of('meeting'),
      record: of('record'),
      signOffs: of('signOffs'),
      determination: of('determination'),
      reviewerNamed: of('reviewerNamed'),
      panelReply: of('panelReply'),
    },
  };
};
