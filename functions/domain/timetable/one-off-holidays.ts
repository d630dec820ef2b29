import type { LocalDate } from './milestone.ts';

/** A bank holiday that no rule foresees, by royal proclamation under s.1 Banking and Financial Dealings Act 1971. */
export interface OneOffHoliday {
  readonly date: LocalDate;
  readonly name: string;
  /** The regular bank holiday that it replaced that year: a working day instead. */
  readonly insteadOf?: LocalDate;
}

/**
 * Known here as well as in the holiday library, so that an older or changed library cannot lose them.
 * Source: gov.uk/bank-holidays, England and Wales. Add a new one here and run the generator; until it is deployed,
 * a partnership adds it to `addedHolidays` in its settings.
 */
export const oneOffHolidays: readonly OneOffHoliday[] = [
  { date: '2020-05-08', name: 'Early May bank holiday (VE day)', insteadOf: '2020-05-04' },
  { date: '2022-06-02', name: 'Spring bank holiday', insteadOf: '2022-05-30' },
  { date: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
  { date: '2022-09-19', name: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
  { date: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III' },
];
