/** Dates and times as people read them, always in Europe/London. */
import type { Due } from '../shell.ts';

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const instantFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
});

/** `2027-01-04` → Monday 4 January 2027. */
export const inFull = (date: string): string => {
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? date : dayFormat.format(parsed).replace(',', '');
};

/** `2026-12-23T15:05:00Z` → 23 December 2026 at 3:05pm. */
export const atTime = (instant: string): string => {
  const parsed = new Date(instant);
  if (Number.isNaN(parsed.getTime())) return instant;
  const parts = new Map(instantFormat.formatToParts(parsed).map(({ type, value }) => [type, value]));
  const half = parts.get('dayPeriod')?.toLowerCase().replaceAll(/[\s.]/g, '') ?? '';
  return `${parts.get('day')} ${parts.get('month')} ${parts.get('year')} at ${parts.get('hour')}:${parts.get('minute')}${half}`;
};

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "3 working days left", "due today", "2 working days overdue". */
export const daysLeft = ({ workingDaysLeft }: Due): string => {
  const days = Math.abs(workingDaysLeft);
  const counted = `${days} working ${days === 1 ? 'day' : 'days'}`;
  if (workingDaysLeft === 0) return 'due today';
  return workingDaysLeft > 0 ? `${counted} left` : `${counted} overdue`;
};

/** The same at the start of a sentence, in words as far as words are short. */
export const daysLeftInWords = ({ workingDaysLeft }: Due): string => {
  const days = Math.abs(workingDaysLeft);
  if (workingDaysLeft === 0) return 'Due today';
  const word = small[days] ?? String(days);
  const counted = `${word} working ${days === 1 ? 'day' : 'days'}`;
  const sentence = workingDaysLeft > 0 ? `${counted} left` : `${counted} overdue`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};
