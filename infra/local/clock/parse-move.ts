/** Reads "+5d", "+3h", "+2wd" and "2026-12-23T10:00" as a time to move the clock to. */
import { Temporal } from 'temporal-polyfill';
import { LocalProblem } from '../problem.ts';

const london = 'Europe/London';

/** Of a date such as 2026-12-23. */
export type IsWorkingDay = (date: string) => boolean;

const addWorkingDays = (
  from: Temporal.ZonedDateTime,
  days: number,
  isWorkingDay: IsWorkingDay,
): Temporal.ZonedDateTime => {
  let at = from;
  for (let left = days; left > 0; ) {
    at = at.add({ days: 1 });
    if (isWorkingDay(at.toPlainDate().toString())) left -= 1;
  }
  return at;
};

const notUnderstood = (text: string): LocalProblem =>
  new LocalProblem(
    `"${text}" is not a move of the clock. Use +5d (days), +3h (hours), +30m (minutes), +2wd (working days), a time such as 2026-12-23T10:00, or show.`,
  );

/** Milliseconds since 1970. Days are days of the wall clock in London; the time of day stays. */
export const parseMove = (text: string, now: number, isWorkingDay: IsWorkingDay): number => {
  const from = Temporal.Instant.fromEpochMilliseconds(Math.round(now)).toZonedDateTimeISO(london);
  const [, count = '', unit = ''] = /^\+(\d{1,5})(wd|d|h|m)$/.exec(text) ?? [];
  switch (unit) {
    case 'wd':
      return addWorkingDays(from, Number(count), isWorkingDay).epochMilliseconds;
    case 'd':
      return from.add({ days: Number(count) }).epochMilliseconds;
    case 'h':
      return from.add({ hours: Number(count) }).epochMilliseconds;
    case 'm':
      return from.add({ minutes: Number(count) }).epochMilliseconds;
    default:
      break;
  }
  let target: number;
  try {
    target = Temporal.PlainDateTime.from(text).toZonedDateTime(london).epochMilliseconds;
  } catch (cause) {
    throw new LocalProblem(notUnderstood(text).message, { cause });
  }
  if (target < now) {
    throw new LocalProblem(
      `The clock only moves forwards: it shows ${from.toPlainDateTime().toString({ smallestUnit: 'minute' })}, which is after ${text}.`,
    );
  }
  return target;
};
