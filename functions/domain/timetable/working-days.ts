import type { Calendar } from './calendar.ts';
import { addDays } from './local-date.ts';
import type { LocalDate, SkippedDay } from './milestone.ts';

export interface Count {
  readonly due: LocalDate;
  /** The working days that were counted, in the order of counting. */
  readonly counted: readonly LocalDate[];
  /** The days passed over, in the order of counting. */
  readonly skipped: readonly SkippedDay[];
}

const count = (calendar: Calendar, start: LocalDate, days: number, step: 1 | -1): Count => {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`Cannot count ${days} working days: give a whole number.`);
  const counted: LocalDate[] = [];
  const skipped: SkippedDay[] = [];
  let date = start;
  while (counted.length < days) {
    date = addDays(date, step);
    const why = calendar.whyNot(date);
    if (why === undefined) counted.push(date);
    else skipped.push({ date, why });
  }
  return { due: date, counted, skipped };
};

/**
 * So many working days after `start`. The day of the trigger is day 0, working day or not; day 1 is the next working
 * day; 0 days is `start` itself. Throws RangeError for a negative or broken number, or a year not covered.
 */
export const addWorkingDays = (calendar: Calendar, start: LocalDate, days: number): Count =>
  count(calendar, start, days, 1);

/**
 * The latest date that is "at least so many working days before" `date`: the day itself is not counted.
 * Used for the copy to the Panel and the Secretary of State seven working days before publication.
 */
export const subtractWorkingDays = (calendar: Calendar, date: LocalDate, days: number): Count =>
  count(calendar, date, days, -1);

/** Working days after `start` up to and including `end`; negative when `end` is before `start`. */
export const workingDaysBetween = (calendar: Calendar, start: LocalDate, end: LocalDate): number => {
  if (end < start) return 0 - workingDaysBetween(calendar, end, start);
  let days = 0;
  for (let date = start; date < end; ) {
    date = addDays(date, 1);
    if (calendar.whyNot(date) === undefined) days += 1;
  }
  return days;
};
