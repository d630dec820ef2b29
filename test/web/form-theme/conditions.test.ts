import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../forms/form.ts';
import { settle } from '../../../web/form-theme/condition.ts';
import { placeFields } from '../../../web/form-theme/placed-field.ts';
import { form, pageOf } from '../samples/forms.ts';

const asked = (at: readonly (string | number)[]) => (at[0] === 'here' ? 'answers[here]' : undefined);
const settled = (condition: Condition, answers = {}) =>
  settle(condition, { answers, base: ['children', 0], nameOf: asked });

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
