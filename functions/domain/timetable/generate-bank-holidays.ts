/**
 * Writes generated/bank-holidays.json, or with `--check` fails when it is not up to date. A development tool:
 * `node functions/domain/timetable/generate-bank-holidays.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { bankHolidayTable } from './bank-holiday-table.ts';

const file = new URL('./generated/bank-holidays.json', import.meta.url);

if (!process.argv.includes('--check')) {
  writeFileSync(file, bankHolidayTable());
} else if (readFileSync(file, 'utf8') !== bankHolidayTable()) {
  console.error(
    'bank-holidays.json differs from its source. Run: node functions/domain/timetable/generate-bank-holidays.ts',
  );
  process.exitCode = 1;
}
