/**
 * The bank holidays of England and Wales a second way, from the Banking and Financial Dealings Act 1971 sch. 1 and
 * custom, with nothing of the code under test: day numbers in UTC and the anonymous Gregorian computus.
 */
const day = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const weekday = (time: number): number => new Date(time).getUTCDay();

/** Meeus, Jones, Butcher. */
export const easterSunday = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
};

const firstMonday = (year: number, month: number): number => {
  const first = Date.UTC(year, month, 1);
  return first + ((8 - weekday(first)) % 7) * day;
};
const lastMonday = (year: number, month: number): number => {
  const last = Date.UTC(year, month + 1, 0);
  return last - ((weekday(last) + 6) % 7) * day;
};

/** Each holiday on its day, and the next weekday that is not itself a holiday when it falls on a weekend. */
const withSubstitutes = (fixed: readonly number[]): number[] => {
  const taken = new Set(fixed);
  const substitutes: number[] = [];
  for (const time of fixed) {
    if (weekday(time) !== 0 && weekday(time) !== 6) continue;
    let substitute = time;
    while (weekday(substitute) === 0 || weekday(substitute) === 6 || taken.has(substitute)) substitute += day;
    taken.add(substitute);
    substitutes.push(substitute);
  }
  return [...fixed, ...substitutes];
};

/** By royal proclamation: what was added, and what was moved. */
const proclaimed: Readonly<Record<number, { add: readonly string[]; drop: readonly string[] }>> = {
  2020: { add: ['2020-05-08'], drop: ['2020-05-04'] },
  2022: { add: ['2022-06-02', '2022-06-03', '2022-09-19'], drop: ['2022-05-30'] },
  2023: { add: ['2023-05-08'], drop: [] },
};

/** Every holiday of that year, weekends included, in order. */
export const computedHolidays = (year: number): string[] => {
  const easter = easterSunday(year);
  const dates = [
    ...withSubstitutes([Date.UTC(year, 0, 1)]),
    easter - 2 * day,
    easter + day,
    firstMonday(year, 4),
    lastMonday(year, 4),
    lastMonday(year, 7),
    ...withSubstitutes([Date.UTC(year, 11, 25), Date.UTC(year, 11, 26)]),
  ].map(iso);
  const { add, drop } = proclaimed[year] ?? { add: [], drop: [] };
  return [...dates.filter((date) => !drop.includes(date)), ...add].toSorted();
};
