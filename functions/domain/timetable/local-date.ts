import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './milestone.ts';

/** The date `days` calendar days later (earlier when negative). Throws RangeError on anything but `YYYY-MM-DD`. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/**
 * The corresponding date so many months later, clamped to the end of the month (31 Aug + 6 months → 28 or 29 Feb):
 * the corresponding date rule of English law.
 */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();

/** 1 for Monday … 7 for Sunday (ISO 8601). */
export const weekdayOf = (date: LocalDate): number => Temporal.PlainDate.from(date).dayOfWeek;
