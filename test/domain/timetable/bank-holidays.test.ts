import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bankHolidayTable } from '../../../functions/domain/timetable/bank-holiday-table.ts';
import { calendarOf, isCovered, yearsCovered } from '../../../functions/domain/timetable/calendar.ts';
import table from '../../../functions/domain/timetable/generated/bank-holidays.json' with { type: 'json' };
import { addDays } from '../../../functions/domain/timetable/local-date.ts';
import { computedHolidays } from './computed-holidays.ts';

const calendar = calendarOf([]);
const years = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('the bank holidays of England and Wales', () => {
  it('are up to date with their source', () => {
    const file = new URL('../../../functions/domain/timetable/generated/bank-holidays.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(bankHolidayTable());
  });

  it.each(years(2015, 2040))('of %i agree with their rules computed a second way', (year) => {
    const listed = Object.keys(table.holidays).filter((date) => date.startsWith(String(year)));
    expect(listed).toEqual(computedHolidays(year));
  });

  it.each([
    ['2024-03-29', 'Good Friday'],
    ['2025-04-21', 'Easter Monday'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2038-04-23', 'Good Friday'],
  ])('know Easter: %s is %s', (date, name) => {
    expect(calendar.whyNot(date)).toBe(name);
  });

  it.each([
    ['2016-12-27', 'Christmas Day on a Sunday'],
    ['2020-12-28', 'Boxing Day on a Saturday'],
    ['2021-12-27', 'Christmas Day on a Saturday'],
    ['2021-12-28', 'and Boxing Day on the Sunday after it'],
    ['2022-01-03', 'New Year’s Day on a Saturday'],
    ['2022-12-27', 'Christmas Day on a Sunday'],
    ['2023-01-02', 'New Year’s Day on a Sunday'],
    ['2026-12-28', 'Boxing Day on a Saturday'],
    ['2027-12-28', 'Boxing Day on a Sunday'],
  ])('have a substitute day: %s for %s', (date) => {
    expect(calendar.whyNot(date)).toMatch(/\(substitute day\)$/);
  });

  it.each([
    ['2020-05-08', 'Early May bank holiday (VE day)'],
    ['2022-06-02', 'Spring bank holiday'],
    ['2022-06-03', 'Platinum Jubilee bank holiday'],
    ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
    ['2023-05-08', 'Bank holiday for the coronation of King Charles III'],
  ])('include the one-off or moved %s', (date, name) => {
    expect(calendar.whyNot(date)).toBe(name);
  });

  it.each(['2020-05-04', '2022-05-30'])('leave out %s, moved that year', (date) => {
    expect(calendar.whyNot(date)).toBeUndefined();
  });
});

describe('a calendar', () => {
  it('names the weekend before the holiday that falls on it', () => {
    expect(calendar.whyNot('2026-12-26')).toBe('Saturday');
    expect(calendar.whyNot('2027-12-26')).toBe('Sunday');
  });

  it('adds the partnership’s holidays and keeps school holidays as working days', () => {
    const added = calendarOf([{ date: '2027-06-14', name: 'Bank holiday for a wedding' }]);
    expect(added.whyNot('2027-06-14')).toBe('Bank holiday for a wedding');
    expect(calendar.whyNot('2027-06-14')).toBeUndefined();
    expect(calendar.whyNot('2026-08-12')).toBeUndefined();
    expect(calendar.whyNot('2026-12-29')).toBeUndefined();
  });

  it('refuses to guess beyond the years that it knows', () => {
    const after = addDays(`${yearsCovered.last}-12-31`, 1);
    expect(isCovered(after)).toBe(false);
    expect(() => calendar.whyNot(after)).toThrow(/not known: the table covers 2015 to 2040/);
    expect(() => calendar.whyNot('2014-12-31')).toThrow(RangeError);
  });
});
