import { type Calendar, calendarOf } from './calendar.ts';
import { explain } from './explain.ts';
import { londonDate } from './london.ts';
import type {
  ClockStart,
  Instant,
  LocalDate,
  Milestone,
  MilestoneId,
  OtherReading,
  Rule,
} from './milestone.ts';
import { otherStart, rulesFor, type TimetableCase } from './timetable-rules.ts';
import { addWorkingDays } from './working-days.ts';

/** When each clock started, as far as it has. `dispute-opened` is when the open stage was opened. */
export type Starts = Readonly<Partial<Record<ClockStart, Instant>>>;

export interface TimetableInput extends TimetableCase {
  readonly starts: Starts;
}

const otherReading = (
  calendar: Calendar,
  rule: Rule,
  due: LocalDate,
  starts: Starts,
): OtherReading | undefined => {
  const from = otherStart(rule);
  const instant = from === undefined ? undefined : starts[from];
  if (from === undefined || instant === undefined) return undefined;
  const start = londonDate(instant);
  const count = addWorkingDays(calendar, start, rule.days);
  const explanation = explain({ ...rule, from }, start, count);
  return { from, start, due: count.due, stricter: count.due < due, explanation };
};

const milestone = (calendar: Calendar, rule: Rule, starts: Starts): Milestone[] => {
  const instant = starts[rule.from];
  if (instant === undefined) return [];
  const start = londonDate(instant);
  const count = addWorkingDays(calendar, start, rule.days);
  const other = otherReading(calendar, rule, count.due, starts);
  return [
    {
      rule,
      start,
      ...count,
      explanation: explain(rule, start, count),
      ...(other === undefined ? {} : { other }),
    },
  ];
};

/**
 * Every date of a case whose clock has started, earliest first. Ask for it anew whenever a start becomes known, the
 * settings change or a holiday is added; `movedMilestones` says what that changed.
 */
export const timetableOf = (input: TimetableInput): readonly Milestone[] => {
  const calendar = calendarOf(input.partnership.addedHolidays);
  return rulesFor(input)
    .flatMap((rule) => milestone(calendar, rule, input.starts))
    .toSorted((a, b) => a.due.localeCompare(b.due));
};

/** One date of a case; undefined when it does not apply, or its clock has not started. */
export const milestoneOf = (input: TimetableInput, id: MilestoneId): Milestone | undefined =>
  rulesFor(input)
    .filter((rule) => rule.id === id)
    .flatMap((rule) => milestone(calendarOf(input.partnership.addedHolidays), rule, input.starts))[0];
