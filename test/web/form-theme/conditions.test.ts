import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../forms/form.ts';
import { settle } from '../../../web/form-theme/condition.ts';
import { placeFields } from '../../../web/form-theme/placed-field.ts';
import { form, pageOf } from '../samples/forms.ts';

const nameOf = (at: readonly (string | number)[]) => (at[0] === 'here' ? 'answers[here]' : undefined);
const settled = (condition: Condition, answers = {}) =>
  settle(condition, { answers, base: ['children', 0], nameOf });

const here: Condition = { at: '/here', in: ['x', true] };
const elsewhere: Condition = { at: '/elsewhere', in: ['y'] };
const live = { name: 'answers[here]', in: ['x', 'true'] };

describe('a condition', () => {
  it('is decided by answers of other pages and left open for those of this one', () => {
    expect(settled(elsewhere, { elsewhere: 'y' })).toBe(true);
    expect(settled(elsewhere)).toBe(false);
    expect(settled(here, { here: 'x' })).toEqual(live);
  });

  it('matches a list that contains a value, and relative to the item', () => {
    expect(settled({ at: './kinds', in: ['b'] }, { children: [{ kinds: ['a', 'b'] }] })).toBe(true);
  });

  it('keeps of a compound only what is still open', () => {
    expect(settled({ all: [here, elsewhere] })).toBe(false);
    expect(settled({ all: [here, elsewhere] }, { elsewhere: 'y' })).toEqual(live);
    expect(settled({ any: [here, elsewhere] }, { elsewhere: 'y' })).toBe(true);
    expect(settled({ not: { any: [here, elsewhere] } })).toEqual({ not: live });
  });
});

describe('the questions of a page', () => {
  it('stand below the question they depend on, which says when', () => {
    const signOff = form('sign-off');
    const fields = placeFields({ form: signOff, page: pageOf(signOff, 'verdict'), answers: {} });
    expect(fields.map(({ at, why }) => [at, why])).toEqual([
      ['/verdict', undefined],
      ['/comment', 'If you chose “I agree, with a comment”'],
      ['/reason', 'If you chose “I do not agree”'],
    ]);
  });

  it('are required where some branch of the schema requires them', () => {
    const signOff = form('sign-off');
    const fields = placeFields({ form: signOff, page: pageOf(signOff, 'verdict'), answers: {} });
    expect(fields.map(({ required }) => required)).toEqual([true, true, true]);
  });
});

describe('choices that the schema does not list', () => {
  const list = form('agency-list');
  const [section] = list.layout.sections;
  const page = section?.pages[0];
  if (!page) throw new Error('No page');
  const choicesOf = (asked: Parameters<typeof placeFields>[0]) =>
    placeFields(asked).flatMap(({ schema }) => (schema.kind === 'choices' ? schema.choices : []));

  it('are those of the partnership, or those that were put into the schema', () => {
    const names = { agencies: { cafcass: 'Cafcass' } };
    expect(choicesOf({ form: list, page, answers: {}, names })).toEqual([
      { value: 'cafcass', label: 'Cafcass' },
    ]);
    const asked = { type: 'array', items: { oneOf: [{ const: 'gp', title: 'GP' }] } };
    const schema = { type: 'object', properties: { agencies: { type: 'object', properties: { asked } } } };
    expect(choicesOf({ form: { ...list, schema }, page, answers: {} })).toEqual([
      { value: 'gp', label: 'GP' },
    ]);
  });
});
