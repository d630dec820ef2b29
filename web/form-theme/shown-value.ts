/** Answers as text boxes show them, whatever was typed: also what could not be understood. */
import { isRecord } from '../../forms/json.ts';
import { isList, type Segment } from './pointer.ts';

export const shownText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

export const shownList = (value: unknown): readonly string[] =>
  isList(value) ? value.map(shownText) : [shownText(value)].filter((text) => text !== '');

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly approximate: boolean;
}

const withoutZero = (digits: string | undefined) => (digits === undefined ? '' : String(Number(digits)));

const partOf = (value: { readonly [key: string]: unknown }, key: Segment) => shownText(value[key]);

/** A date (`2026-03-27`), an EDTF date (`2026-05~`) or the parts that made no date, as three boxes show it. */
export const dateParts = (value: unknown): DateParts => {
  if (isRecord(value)) {
    return {
      day: partOf(value, 'day'),
      month: partOf(value, 'month'),
      year: partOf(value, 'year'),
      approximate: value['approximate'] === true,
    };
  }
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(~?)$/.exec(shownText(value));
  const [, year = '', month, day, tilde] = match ?? [];
  return { year, month: withoutZero(month), day: withoutZero(day), approximate: tilde === '~' };
};
