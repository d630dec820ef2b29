import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../functions/domain/timetable/local-date.ts';
import {
  endOfDay,
  formatDay,
  formatLongDate,
  formatMoment,
  formatTime,
  isPast,
  londonDate,
  londonInstant,
  londonTime,
  morningOf,
} from '../../../functions/domain/timetable/london.ts';
import { timeOfDay } from './time-of-day.ts';

describe('the day in London', () => {
  it('of awareness at 23:30 in British Summer Time is that day, not the next', () => {
    const aware = londonInstant('2026-06-01', '23:30');
    expect(aware).toBe('2026-06-01T22:30:00.000Z');
    expect(londonDate(aware)).toBe('2026-06-01');
    expect(londonTime(aware)).toBe('23:30');
  });

  it('of 23:30 UTC in summer is already the next', () => {
    expect(londonDate('2026-06-01T23:30:00.000Z')).toBe('2026-06-02');
    expect(londonDate('2026-12-01T23:30:00.000Z')).toBe('2026-12-01');
  });

  it('ends at 23:59:59, in time until then', () => {
    expect(endOfDay('2026-06-08')).toBe('2026-06-08T22:59:59.000Z');
    expect(endOfDay('2026-12-08')).toBe('2026-12-08T23:59:59.000Z');
    expect(isPast('2026-06-08', '2026-06-08T22:59:59.000Z')).toBe(false);
    expect(isPast('2026-06-08', '2026-06-08T23:00:00.000Z')).toBe(true);
  });

  it('has its morning at 09:00 before and after each change of the clocks', () => {
    expect(morningOf('2026-03-28')).toBe('2026-03-28T09:00:00.000Z');
    expect(morningOf('2026-03-29')).toBe('2026-03-29T08:00:00.000Z');
    expect(morningOf('2026-10-24')).toBe('2026-10-24T08:00:00.000Z');
    expect(morningOf('2026-10-25')).toBe('2026-10-25T09:00:00.000Z');
  });
});

describe('a time typed on a night of changing clocks', () => {
  it('that does not exist moves forward by the hour', () => {
    expect(londonInstant('2026-03-29', '01:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(londonTime(londonInstant('2026-03-29', '01:30'))).toBe('02:30');
  });

  it('that happens twice is the first', () => {
    expect(londonInstant('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('keeps its date, and comes back as typed where it exists', () => {
    const offset = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const nights = fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2026-06-01', '2026-12-31');
    fc.assert(
      fc.property(nights, offset, (date, minutes) => {
        const time = timeOfDay(minutes);
        const instant = londonInstant(date, time);
        expect(londonDate(instant)).toBe(date);
        const missing = date.includes('-03-') && time >= '01:00' && time < '02:00';
        if (!missing) expect(londonTime(instant)).toBe(time);
      }),
    );
  });

  it('is refused when it is no time or no date', () => {
    expect(() => londonInstant('2026-02-30', '09:00')).toThrow(RangeError);
    expect(() => londonInstant('2026-02-20', '25:00')).toThrow(RangeError);
  });
});

describe('dates in words', () => {
  it('are written the British way', () => {
    expect(formatDay('2026-12-23')).toBe('Wed 23 Dec 2026');
    expect(formatDay('2026-09-01')).toBe('Tue 1 Sep 2026');
    expect(formatLongDate('2026-12-23')).toBe('23 December 2026');
  });

  it.each([
    ['00:00', 'midnight'],
    ['00:15', '12:15am'],
    ['09:00', '9am'],
    ['12:00', 'midday'],
    ['12:05', '12:05pm'],
    ['17:30', '5:30pm'],
  ])('%s is %s', (time, words) => {
    expect(formatTime(londonInstant('2026-06-01', time))).toBe(words);
  });

  it('say a moment in London', () => {
    expect(formatMoment('2026-06-01T22:30:00.000Z')).toBe('1 June 2026 at 11:30pm');
  });
});

describe('months', () => {
  it.each([
    ['2026-02-28', 6, '2026-08-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
  ])('%s and %i months → %s: the corresponding date, clamped', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});
