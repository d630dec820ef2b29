import bankHolidays from './generated/bank-holidays.json' with { type: 'json' };
import { weekdayOf } from './local-date.ts';
import type { LocalDate } from './milestone.ts';

const holidays: Readonly<Record<string, string>> = bankHolidays.holidays;

/** The years whose bank holidays are known, both included. */
export const yearsCovered = { first: bankHolidays.firstYear, last: bankHolidays.lastYear };

/** True when the bank holidays of that date's year are known. */
export const isCovered = (date: LocalDate): boolean => {
  const year = Number(date.slice(0, 4));
  return year >= yearsCovered.first && year <= yearsCovered.last;
};

export interface AddedHoliday {
  readonly date: LocalDate;
  readonly name: string;
}

export interface Calendar {
  /**
   * Why that date is not a working day: `Saturday`, `Sunday`, or the name of the holiday; undefined for a working day.
   * Throws RangeError outside the years covered: a date counted without its holidays would be silently wrong.
   */
  readonly whyNot: (date: LocalDate) => string | undefined;
}

/**
 * Working days in England and Wales: not a Saturday, Sunday, Christmas Day, Boxing Day, Good Friday or bank holiday
 * (SI 2006/1738 reg 2, the nearest legal model, as Working Together does not define them), nor a day that the
 * partnership has added. Council closure days and school holidays are working days.
 */
export const calendarOf = (addedHolidays: readonly AddedHoliday[]): Calendar => {
  const added = new Map(addedHolidays.map(({ date, name }) => [date, name]));
  return {
    whyNot: (date) => {
      if (!isCovered(date)) {
        throw new RangeError(
          `The bank holidays of ${date} are not known: the table covers ${yearsCovered.first} to ${yearsCovered.last}. Generate it anew with more years.`,
        );
      }
      const weekday = weekdayOf(date);
      if (weekday === 6) return 'Saturday';
      if (weekday === 7) return 'Sunday';
      return holidays[date] ?? added.get(date);
    },
  };
};
