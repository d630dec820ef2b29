/** Which way a notification goes: to a rapid review, or no further than the notification. */
import type { CasePath } from './case.ts';
import type { NotificationReading } from './readings.ts';
import type { Refusal } from './refusals.ts';

type Route =
  | { readonly refused: false; readonly path: CasePath; readonly oldest: number }
  | { readonly refused: true; readonly refusal: Refusal };

const childhoodEnds = 18;
/** "Up to and including 24" (Working Together 2023). */
const careLeaverUntil = 24;

/** Whole years on that day; someone born on 29 February comes of age on 1 March. */
const ageOn = (born: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
};

const estimate = /(\d+)\s*(?:(?:to|or|-|–)\s*\d+\s*)?([a-z]*)/i;
const shortUnit = /^(?:m|mos?|mths?|months?|w|wks?|weeks?|d|days?)$/i;

/** The youngest that "about 7", "14 to 16" or "18 months" may mean, in whole years; a count of months is a small child's. */
const youngest = (text: string): number => {
  const [, count = '0', unit = ''] = estimate.exec(text) ?? [];
  return shortUnit.test(unit) ? 0 : Number(count);
};

/** Unknown ages count as children: nobody loses a review for want of a date. */
const ages = ({ children, incident }: NotificationReading): readonly number[] =>
  children.map(({ dateOfBirth, estimatedAge }) =>
    dateOfBirth === undefined ? youngest(estimatedAge ?? '') : ageOn(dateOfBirth, incident.date),
  );

const no = (refusal: Refusal): Route => ({ refused: true, refusal });

/**
 * A looked-after child's death without suspicion of abuse or neglect, and a care leaver's, are told to the Secretary of
 * State and Ofsted and go no further; there is no rapid review at 18 or over.
 */
export const pathOf = (reading: NotificationReading): Route => {
  const known = ages(reading);
  const go = (path: CasePath): Route => ({ refused: false, path, oldest: Math.max(0, ...known) });
  if (reading.type.nature === 'care-leaver-death') {
    return known.every((age) => age >= childhoodEnds && age <= careLeaverUntil)
      ? go('care-leaver-death')
      : no({ kind: 'not-a-care-leaver' });
  }
  if (known.length > 0 && known.every((age) => age >= childhoodEnds)) return no({ kind: 'not-a-child' });
  return go(reading.type.nature === 'looked-after-death' ? 'looked-after-death' : 'rapid-review');
};
