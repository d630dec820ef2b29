import { describe, expect, it } from 'vitest';
import { answersAsShown, notGiven } from '../../forms/answers-as-shown.ts';
import { formIds } from '../../forms/form.ts';
import { allForms } from '../../forms/registry.ts';
import { sectionStatus } from '../../forms/section-status.ts';
import { stripHidden } from '../../forms/strip-hidden.ts';
import { examplesOf } from './example-files.ts';

const today = '2027-06-01';

it('has a form for every id', () => {
  expect(new Set(allForms().map(({ id }) => id))).toEqual(new Set(formIds));
});

describe.each(allForms().map((form) => [`${form.id} v${form.version}`, form] as const))('%s', (_, form) => {
  const examples = examplesOf(form);
  const valid = examples.filter(({ name }) => !name.startsWith('invalid-'));
  const invalid = examples.filter(({ name }) => name.startsWith('invalid-'));

  it('has a minimal, a maximal and an invalid example', () => {
    expect(valid.map(({ name }) => name)).toEqual(expect.arrayContaining(['minimal', 'maximal']));
    expect(invalid.length).toBeGreaterThan(0);
  });

  it.each(valid.map((one) => [one.name, one] as const))('takes %s without a fault', (_name, { answers }) => {
    expect(form.faults(answers, today)).toEqual([]);
    expect(form.errors(answers)).toEqual([]);
    expect(stripHidden(form, answers)).toEqual(answers);
  });

  it.each(valid.map((one) => [one.name, one] as const))('shows %s as complete', (_name, { answers }) => {
    const open = sectionStatus(form, answers).filter(({ status }) => status === 'in-progress');
    expect(open).toEqual([]);
  });

  it('answers every question that applies in maximal', () => {
    const maximal = examples.find(({ name }) => name === 'maximal');
    const rows = answersAsShown(form, maximal?.answers ?? {}).flatMap((section) => section.rows);
    expect(rows.filter(({ answer }) => answer === notGiven).map(({ at }) => at)).toEqual([]);
  });

  it.each(invalid.map((one) => [one.name, one] as const))(
    'finds the faults of %s',
    (_name, { answers, faults }) => {
      expect(form.faults(answers, today).map(({ at, kind }) => ({ at, kind }))).toEqual(faults);
    },
  );
});
