/** By when a request is due, from the case's own timetable. */
import { londonDate } from '../timetable/london.ts';
import type { ClockStart, Instant, LocalDate, Milestone, MilestoneId, Rule } from '../timetable/milestone.ts';
import { milestoneOf, timetableOf, type TimetableInput } from '../timetable/timetable.ts';
import { rulesFor } from '../timetable/timetable-rules.ts';
import type { Case, RequestKind } from './case.ts';
import type { Rules } from './commands.ts';
import { fromReopening, isDoneAnew, mayBeDoneAnew } from './reopened.ts';

const milestones = {
  'national-submission': 'national-submission',
  'agency-list': 'agencies-confirmed',
  'agency-return': 'agency-returns',
  'rapid-review-meeting': 'meeting',
  'rapid-review': 'record',
  'sign-off': 'sign-offs',
  determination: 'determination',
  'reviewer-named': 'reviewer-named',
  'panel-reply': 'panel-reply',
} as const satisfies Record<RequestKind, MilestoneId>;

const inputOf = (current: Case, { partnership }: Rules, stageId?: string): TimetableInput => ({
  kind: current.kind,
  path: current.path === 'rapid-review' ? 'rapid-review' : 'notification-only',
  statutoryVersion: current.statutoryVersion,
  partnership,
  starts: current.starts,
  ...(stageId === undefined ? {} : { disputeStage: stageId }),
});

export interface Due {
  readonly rule: Rule;
  readonly start: LocalDate;
  readonly due: LocalDate;
}

/**
 * A clock that has not started yet starts with the request itself, as when a reviewer is sought before the decision. A
 * case that was referred stays on its local clock until its notification has been sent.
 */
const startOf = (from: ClockStart, { starts }: Case, at: Instant): Instant =>
  starts[from] ?? (from === 'notified' ? starts.referred : undefined) ?? at;

export const dueOf = (kind: RequestKind, current: Case, rules: Rules, at: Instant, stageId?: string): Due => {
  const input = inputOf(current, rules, stageId);
  const rule = rulesFor(input).find(({ id }) => id === milestones[kind]);
  if (rule === undefined) throw new Error(`The timetable has no rule for ${kind} on a ${current.kind} case.`);
  const starts = { ...input.starts, [rule.from]: startOf(rule.from, current, at) };
  const found = milestoneOf({ ...input, starts }, rule.id);
  if (found === undefined) return { rule, start: londonDate(at), due: londonDate(at) };
  const milestone = mayBeDoneAnew(current, rule.id) ? fromReopening(found, current, rules) : found;
  return { rule: milestone.rule, start: milestone.start, due: milestone.due };
};

/** Every date of the case whose clock has started, each explaining itself. */
export const timetableOfCase = (current: Case, rules: Rules): readonly Milestone[] => {
  const openStage = Object.values(current.requests).find(
    ({ kind, status }) => kind === 'determination' && status === 'open',
  )?.stage?.id;
  return timetableOf(inputOf(current, rules, openStage))
    .filter(({ rule }) => rule.id !== 'determination' || current.dispute !== undefined)
    .map((milestone) =>
      isDoneAnew(current, milestone.rule.id) ? fromReopening(milestone, current, rules) : milestone,
    )
    .toSorted((one, other) => one.due.localeCompare(other.due));
};
