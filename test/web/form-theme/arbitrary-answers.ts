import * as fc from 'fast-check';
import type { Answers, Json } from '../../../forms/form.ts';
import {
  type Page,
  type PlacedField,
  placeFields,
  placeGroup,
} from '../../../web/form-theme/placed-field.ts';
import { type Segment, withAnswerAt } from '../../../web/form-theme/pointer.ts';

const asKept = (text: string) => text.trim() === text && text !== '';
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(asKept);
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const two = (number: number) => String(number).padStart(2, '0');

const date = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${two(month)}-${two(day)}`);
const approximate = fc
  .tuple(date, fc.constantFrom(4, 7, 10), fc.boolean())
  .map(([whole, length, about]) => `${whole.slice(0, length)}${about ? '~' : ''}`);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

const textFor = ({ widget }: PlacedField): fc.Arbitrary<Json> => {
  if (widget === 'date') return date;
  if (widget === 'approximate-date') return approximate;
  if (widget === 'time') return time;
  return widget === 'textarea' ? text : line;
};

const answerTo = (page: Page, field: PlacedField, around: readonly PlacedField[]): fc.Arbitrary<Json> => {
  const { schema } = field;
  switch (schema.kind) {
    case 'text':
      return textFor(field);
    case 'number':
      return fc.integer({ min: 0, max: 120 });
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...schema.choices.map(({ value }) => value));
    case 'choices':
      return fc.subarray(
        schema.choices.map(({ value }) => value),
        { minLength: 1 },
      );
    case 'groups':
      return fc.array(groupOf(page, field, around), { minLength: 1, maxLength: 3 });
  }
};

const groupOf = (page: Page, group: PlacedField, around: readonly PlacedField[]): fc.Arbitrary<Answers> =>
  fillIn(page, placeGroup(page, group, 0, around), around, {}, (field) =>
    field.path.slice(group.path.length + 1),
  ).filter((item) => Object.keys(item).length > 0);

const fillIn = (
  page: Page,
  fields: readonly PlacedField[],
  around: readonly PlacedField[],
  start: Answers,
  pathOf: (field: PlacedField) => readonly Segment[],
): fc.Arbitrary<Answers> =>
  fc
    .tuple(...fields.map((field) => fc.option(answerTo(page, field, around), { nil: undefined })))
    .map((answers) =>
      fields.reduce<Answers>((all, field, index) => withAnswerAt(all, pathOf(field), answers[index]), start),
    );

/** All answers of a form with those of one page replaced by any that a person could give there. */
export const answersOnPage = (
  page: Page,
  pathOf: (field: PlacedField) => readonly Segment[],
): fc.Arbitrary<Answers> => {
  const fields = placeFields(page);
  return fillIn(page, fields, fields, page.answers, pathOf);
};
