import { formatDay } from './london.ts';
import type { LocalDate, Milestone, MilestoneId } from './milestone.ts';

/** A due date that changed, for the record of the case. */
export interface MovedMilestone {
  readonly id: MilestoneId;
  readonly title: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** One sentence: "Mon 8 May 2023 does not count: Bank holiday for the coronation of King Charles III". */
  readonly reason: string;
}

const reasonOf = (before: Milestone, after: Milestone): string => {
  const { rule, start } = after;
  if (before.start !== start)
    return `The counting starts on ${formatDay(start)} instead of ${formatDay(before.start)}`;
  if (before.rule.days !== rule.days)
    return `${rule.days} working days instead of ${before.rule.days}: ${rule.source}`;
  const lost = after.skipped.filter(({ date }) => before.counted.includes(date));
  const regained = before.skipped.filter(({ date }) => after.counted.includes(date));
  return [
    ...lost.map(({ date, why }) => `${formatDay(date)} does not count: ${why}`),
    ...regained.map(({ date, why }) => `${formatDay(date)} counts again: no longer ${why}`),
  ].join('; ');
};

/**
 * Which due dates differ between two readings of one timetable, and why: a holiday was added or taken away, the start
 * or the number of days changed. Give it only the milestones that are still open: a date that was met does not move.
 */
export const movedMilestones = (
  before: readonly Milestone[],
  after: readonly Milestone[],
): readonly MovedMilestone[] =>
  after.flatMap((now) => {
    const then = before.find(({ rule }) => rule.id === now.rule.id);
    if (then === undefined || then.due === now.due) return [];
    const { id, title } = now.rule;
    return [{ id, title, from: then.due, to: now.due, reason: reasonOf(then, now) }];
  });
