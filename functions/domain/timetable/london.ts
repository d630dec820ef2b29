/** Points in time as people in London live them: Europe/London, GMT in winter and British Summer Time in summer. */
import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from './milestone.ts';

const zone = 'Europe/London';
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const inLondon = (instant: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** The date in London at that instant: 22:30 UTC in summer is 23:30 of the same day, 23:30 UTC already the next. */
export const londonDate = (instant: Instant): LocalDate => inLondon(instant).toPlainDate().toString();

/** The time in London at that instant, 24 hours: `23:30`. */
export const londonTime = (instant: Instant): string =>
  inLondon(instant).toPlainTime().toString({ smallestUnit: 'minute' });

/**
 * The instant of a date and a time (`HH:MM` or `HH:MM:SS`) in London. On clock changes, deterministically: a time that
 * does not exist (01:30 in the night to summer) is moved forward by the hour, one that happens twice (01:30 in
 * the night to winter) is the first. Throws RangeError when it is no date or no time.
 */
export const londonInstant = (date: LocalDate, time: string): Instant =>
  Temporal.PlainDate.from(date)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

/** The last second of that day in London: something due on a date is in time until then. */
export const endOfDay = (date: LocalDate): Instant => londonInstant(date, '23:59:59');

/** 09:00 in London on that date: when reminders go out. */
export const morningOf = (date: LocalDate): Instant => londonInstant(date, '09:00');

/** True when `now` is after the end of the due day in London. */
export const isPast = (due: LocalDate, now: Instant): boolean => londonDate(now) > due;

/** `Wed 23 Dec 2026`. */
export const formatDay = (date: LocalDate): string => {
  const { day, month, year, dayOfWeek } = Temporal.PlainDate.from(date);
  return `${days[dayOfWeek - 1]} ${day} ${shortMonth(month)} ${year}`;
};

/** `23 December 2026`. */
export const formatLongDate = (date: LocalDate): string => {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${day} ${months[month - 1]} ${year}`;
};

/** `5:30pm`, `12:15am`, `9am`: the time in London in the style of GOV.UK. */
export const formatTime = (instant: Instant): string => {
  const { hour, minute } = inLondon(instant);
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
};

/** `23 December 2026 at 5:30pm`. */
export const formatMoment = (instant: Instant): string =>
  `${formatLongDate(londonDate(instant))} at ${formatTime(instant)}`;

/** `Dec`; 1 for January. */
export const shortMonth = (month: number): string => (months[month - 1] ?? '').slice(0, 3);
