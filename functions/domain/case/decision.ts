/** When a decision is made, and what follows from it at once. */
import type { Instant } from '../timetable/milestone.ts';
import type { Actor, Case, Verdict } from './case.ts';
import type { Rules } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { informOf } from './inform.ts';
import { followedBy, openRequests } from './open-request.ts';
import { coordinator } from './recipients-of-case.ts';
import { rescheduleOf } from './reschedule.ts';

interface Origin {
  readonly at: Instant;
  readonly by: Actor;
  readonly seed: string;
}

/** Whoever has not signed by then need not any more; the question of a reviewer follows the decision. */
const settle = (current: Case, rules: Rules, origin: Origin): readonly CaseEvent[] => {
  const { at, by } = origin;
  const lcspr = current.decision?.lcspr === true;
  const open = Object.values(current.requests).filter(({ status }) => status === 'open');
  const released = open
    .filter(
      ({ kind }) => kind === 'sign-off' || kind === 'determination' || (kind === 'reviewer-named' && !lcspr),
    )
    .map(({ id }): CaseEvent => ({ type: 'RequestReleased', requestId: id, at, by }));
  if (!lcspr || current.reviewerNamed) return released;
  const sought = open.find(({ kind }) => kind === 'reviewer-named');
  if (sought !== undefined) {
    const why = 'The decision has been made, and the reviewer is to be named by a date that counts from it.';
    return [
      ...released,
      ...rescheduleOf(current, rules, { at, by, why }).filter(({ requestId }) => requestId === sought.id),
    ];
  }
  const naming = { kind: 'reviewer-named', to: [coordinator(rules.partnership)], audience: 'staff' } as const;
  return [...released, ...openRequests([naming], current, rules, origin)];
};

export const decide = (
  { lcspr, national }: Verdict,
  how: 'agreed' | 'determined',
  current: Case,
  rules: Rules,
  origin: Origin,
): readonly CaseEvent[] => {
  const { at, by } = origin;
  const made: CaseEvent = { type: 'DecisionMade', verdict: { lcspr, national }, how, at, by };
  return followedBy(current, [made], (decided) =>
    followedBy(decided, settle(decided, rules, origin), (settled) => informOf(settled, rules, origin)),
  );
};

/** Three agreements of this round make the decision that the record proposes. */
export const decisionOf = (current: Case, rules: Rules, origin: Origin): readonly CaseEvent[] => {
  const { proposal, dispute, decision } = current;
  if (proposal === undefined || dispute !== undefined || decision !== undefined) return [];
  const agreed = new Set(
    current.signOffs
      .filter(({ round, verdict }) => round === current.round && verdict !== 'dissent')
      .map(({ partner }) => partner),
  );
  return agreed.size === rules.partnership.partners.length
    ? decide(proposal, 'agreed', current, rules, origin)
    : [];
};
