/** Part of the generator: date-holidays is a development dependency, too heavy to be bundled. */
import Holidays from 'date-holidays';
import { oneOffHolidays } from './one-off-holidays.ts';

const firstYear = 2015;
const lastYear = 2040;

/** Every public holiday of one year in England and Wales: `YYYY-MM-DD` and its name. */
const holidaysOf = (library: Holidays, year: number): [string, string][] =>
  library
    .getHolidays(year, 'en')
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => [holiday.date.slice(0, 10), holiday.name]);

/** The content of generated/bank-holidays.json. */
export const bankHolidayTable = (): string => {
  const library = new Holidays('GB', 'ENG');
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const holidays = new Map(years.flatMap((year) => holidaysOf(library, year)));
  for (const { date, name, insteadOf } of oneOffHolidays) {
    holidays.set(date, name);
    if (insteadOf !== undefined) holidays.delete(insteadOf);
  }
  const content = {
    source: 'date-holidays, GB-ENG (England and Wales), with one-off-holidays.ts',
    firstYear,
    lastYear,
    holidays: Object.fromEntries([...holidays].toSorted(([a], [b]) => a.localeCompare(b))),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
};
