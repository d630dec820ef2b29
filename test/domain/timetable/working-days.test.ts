import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../functions/domain/timetable/calendar.ts';
import { addDays } from '../../../functions/domain/timetable/local-date.ts';
import {
  addWorkingDays,
  subtractWorkingDays,
  workingDaysBetween,
} from '../../../functions/domain/timetable/working-days.ts';

const calendar = calendarOf([]);

/** House vectors: aware, notification due, review due from a notification on its due day, review due from awareness. */
const vectors = [
  ['2025-04-17', '2025-04-28', '2025-05-20', '2025-05-13'],
  ['2025-04-19', '2025-04-28', '2025-05-20', '2025-05-13'],
  ['2025-12-22', '2025-12-31', '2026-01-22', '2026-01-15'],
  ['2026-12-23', '2027-01-04', '2027-01-25', '2027-01-18'],
  ['2026-06-01', '2026-06-08', '2026-06-29', '2026-06-22'],
] as const;

describe('adding working days', () => {
  it.each(vectors)(
    'aware %s → notify by %s, review by %s or %s',
    (aware, notify, fromNotification, fromAware) => {
      expect(addWorkingDays(calendar, aware, 5).due).toBe(notify);
      expect(addWorkingDays(calendar, notify, 15).due).toBe(fromNotification);
      expect(addWorkingDays(calendar, aware, 15).due).toBe(fromAware);
    },
  );

  it('shows what it counted and what it passed over', () => {
    expect(addWorkingDays(calendar, '2026-12-23', 5)).toEqual({
      due: '2027-01-04',
      counted: ['2026-12-24', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-04'],
      skipped: [
        { date: '2026-12-25', why: 'Christmas Day' },
        { date: '2026-12-26', why: 'Saturday' },
        { date: '2026-12-27', why: 'Sunday' },
        { date: '2026-12-28', why: 'Boxing Day (substitute day)' },
        { date: '2027-01-01', why: "New Year's Day" },
        { date: '2027-01-02', why: 'Saturday' },
        { date: '2027-01-03', why: 'Sunday' },
      ],
    });
  });

  it('takes the day of the trigger as day 0 even when it is no working day', () => {
    expect(addWorkingDays(calendar, '2026-12-25', 0)).toEqual({
      due: '2026-12-25',
      counted: [],
      skipped: [],
    });
    expect(addWorkingDays(calendar, '2026-12-25', 1).due).toBe('2026-12-29');
  });

  it('refuses a number that is not whole, or negative', () => {
    expect(() => addWorkingDays(calendar, '2026-12-23', -1)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, '2026-12-23', 1.5)).toThrow(RangeError);
  });
});

describe('at least seven working days before publication', () => {
  it.each([
    ['2025-09-10', '2025-09-01'],
    ['2026-04-09', '2026-03-27'],
  ])('publish %s → copy by %s', (publish, copy) => {
    expect(subtractWorkingDays(calendar, publish, 7).due).toBe(copy);
  });
});

describe('working days between', () => {
  it('counts after the first up to and including the last, and backwards as negative', () => {
    expect(workingDaysBetween(calendar, '2026-12-23', '2027-01-04')).toBe(5);
    expect(workingDaysBetween(calendar, '2027-01-04', '2026-12-23')).toBe(-5);
    expect(workingDaysBetween(calendar, '2026-12-25', '2026-12-25')).toBe(0);
  });
});

describe('whatever the date', () => {
  const dates = fc.integer({ min: 0, max: 8_500 }).map((offset) => addDays('2016-01-01', offset));
  const counts = fc.integer({ min: 1, max: 40 });
  const added = fc
    .uniqueArray(fc.integer({ min: 0, max: 8_500 }), { maxLength: 8 })
    .map((offsets) =>
      calendarOf(offsets.map((offset) => ({ date: addDays('2016-01-01', offset), name: 'Added' }))),
    );

  it('the result is a working day, so many working days away, and counting back gets home', () => {
    fc.assert(
      fc.property(added, dates, counts, (days, start, number) => {
        const { due, counted } = addWorkingDays(days, start, number);
        expect(days.whyNot(due)).toBeUndefined();
        expect(counted).toHaveLength(number);
        expect(workingDaysBetween(days, start, due)).toBe(number);
        const back = subtractWorkingDays(days, due, number).due;
        expect(workingDaysBetween(days, start, back)).toBe(0);
        expect(back <= start).toBe(true);
      }),
    );
  });

  it('every day between start and due is counted or passed over, once', () => {
    fc.assert(
      fc.property(added, dates, counts, (days, start, number) => {
        const { due, counted, skipped } = addWorkingDays(days, start, number);
        const all = [...counted, ...skipped.map(({ date }) => date)].toSorted();
        const expected: string[] = [];
        for (let date = addDays(start, 1); date <= due; date = addDays(date, 1)) expected.push(date);
        expect(all).toEqual(expected);
      }),
    );
  });

  it('a later start, or more days, or one holiday more, is never due earlier', () => {
    fc.assert(
      fc.property(dates, counts, fc.integer({ min: 0, max: 60 }), (start, number, offset) => {
        const { due } = addWorkingDays(calendar, start, number);
        expect(addWorkingDays(calendar, addDays(start, 1), number).due >= due).toBe(true);
        expect(addWorkingDays(calendar, start, number + 1).due > due).toBe(true);
        const more = calendarOf([{ date: addDays(start, offset), name: 'Added' }]);
        expect(addWorkingDays(more, start, number).due >= due).toBe(true);
      }),
    );
  });
});
