/**
 * Writes generated/bank-holidays.json from the England-and-Wales rules of date-holidays. A development tool, never
 * bundled: `node functions/domain/timetable/generate-bank-holidays.ts`, with `--check` to compare and fail instead.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { oneOffHolidays } from './one-off-holidays.ts';

const firstYear = 2015;
const lastYear = 2040;
const file = new URL('./generated/bank-holidays.json', import.meta.url);

/** Every public holiday of one year in England and Wales: `YYYY-MM-DD` → name. */
const holidaysOf = (library: Holidays, year: number): [string, string][] =>
  library
    .getHolidays(year, 'en')
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => [holiday.date.slice(0, 10), holiday.name]);

const table = (): string => {
  const library = new Holidays('GB', 'ENG');
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const holidays = new Map(years.flatMap((year) => holidaysOf(library, year)));
  for (const { date, name, insteadOf } of oneOffHolidays) {
    holidays.set(date, name);
    if (insteadOf !== undefined) holidays.delete(insteadOf);
  }
  const content = {
    source:
      'date-holidays, GB-ENG (England and Wales), with one-off-holidays.ts; compared with gov.uk/bank-holidays rules in the tests',
    firstYear,
    lastYear,
    holidays: Object.fromEntries([...holidays].toSorted(([a], [b]) => a.localeCompare(b))),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
};

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== table()) {
    console.error(
      'bank-holidays.json differs from its source. Run: node functions/domain/timetable/generate-bank-holidays.ts',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, table());
}
