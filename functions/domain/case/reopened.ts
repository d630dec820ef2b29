/** Dates after the Panel asked the partners to reconsider: what is done anew counts from that day. */
import { explain } from '../timetable/explain.ts';
import { londonDate } from '../timetable/london.ts';
import type { Milestone, MilestoneId } from '../timetable/milestone.ts';
import { addWorkingDays } from '../timetable/working-days.ts';
import type { Case } from './case.ts';
import type { Rules } from './commands.ts';

const doneAnew: ReadonlySet<MilestoneId> = new Set(['record', 'sign-offs', 'inform']);
/** Only if the coordinator takes them up again. */
const perhapsAnew: ReadonlySet<MilestoneId> = new Set(['agencies-confirmed', 'agency-returns', 'meeting']);

export const isDoneAnew = ({ starts }: Case, id: MilestoneId): boolean =>
  starts.reopened !== undefined && doneAnew.has(id);

export const mayBeDoneAnew = (current: Case, id: MilestoneId): boolean =>
  isDoneAnew(current, id) || (current.starts.reopened !== undefined && perhapsAnew.has(id));

/** The same number of days, from the reopening: no guidance gives a date for it. */
export const fromReopening = (milestone: Milestone, { starts }: Case, { calendar }: Rules): Milestone => {
  if (starts.reopened === undefined) return milestone;
  const rule = { ...milestone.rule, from: 'reopened', source: 'Local timetable', statutory: false } as const;
  const start = londonDate(starts.reopened);
  const count = addWorkingDays(calendar, start, rule.days);
  return { rule, start, ...count, explanation: explain(rule, start, count) };
};
