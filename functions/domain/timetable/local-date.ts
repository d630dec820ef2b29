import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './milestone.ts';

const dayMs = 86_400_000;

/** Days are counted by the thousand, so not with Temporal: midnight in UTC is the same arithmetic without a time zone. */
const midnightOf = (date: LocalDate): number => {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(midnight) || dateOf(midnight) !== date)
    throw new RangeError(`“${date}” is no date: give a year, month and day such as 2026-12-23.`);
  return midnight;
};

const dateOf = (midnight: number): LocalDate => new Date(midnight).toISOString().slice(0, 10);

/** The date `days` calendar days later (earlier when negative). Throws RangeError on anything but `YYYY-MM-DD`. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(midnightOf(date) + days * dayMs);

/**
 * The corresponding date so many months later, clamped to the end of the month (31 Aug + 6 months → 28 or 29 Feb):
 * the corresponding date rule of English law.
 */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();

/** 1 for Monday … 7 for Sunday (ISO 8601). */
export const weekdayOf = (date: LocalDate): number => new Date(midnightOf(date)).getUTCDay() || 7;
