/** How far a date is away, in working days. */
import type { Due } from '../../../web/shell.ts';
import type { Rules } from '../../domain/case/commands.ts';
import { londonDate } from '../../domain/timetable/london.ts';
import type { Instant, LocalDate } from '../../domain/timetable/milestone.ts';
import { workingDaysBetween } from '../../domain/timetable/working-days.ts';

export const dueIn = (date: LocalDate, now: Instant, { calendar }: Rules): Due => {
  const today = londonDate(now);
  const days = workingDaysBetween(calendar, today, date);
  // Late on a Saturday is late, although no working day has passed since.
  const workingDaysLeft = date < today ? Math.min(-1, days) : days;
  return { date, workingDaysLeft };
};
