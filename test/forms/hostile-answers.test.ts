import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersAsShown } from '../../forms/answers-as-shown.ts';
import { applicablePages } from '../../forms/applicable.ts';
import type { Answers, FormDefinition } from '../../forms/form.ts';
import { hiddenBy } from '../../forms/hidden-by.ts';
import { isAnswers } from '../../forms/json.ts';
import { parseAnswers } from '../../forms/parse-answers.ts';
import { setAt } from '../../forms/pointers.ts';
import { questions } from '../../forms/questions.ts';
import { allForms, formOf } from '../../forms/registry.ts';
import { sectionStatus } from '../../forms/section-status.ts';
import { stripHidden } from '../../forms/strip-hidden.ts';
import { warnings } from '../../forms/warnings.ts';
import { exampleOf, examplesOf } from './example-files.ts';

const parsed = (text: string): Answers => {
  const value: unknown = JSON.parse(text);
  return isAnswers(value) ? value : {};
};

const json = fc.json({ maxDepth: 4 }).map(parsed);

/** An example with a few answers replaced by any JSON. */
const spoilt = (form: FormDefinition): fc.Arbitrary<Answers> => {
  const examples = examplesOf(form).map(({ answers }) => answers);
  const blow = fc.tuple(
    fc.nat(),
    fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('', ' ', null, 'yes', 'no')),
  );
  return fc.tuple(fc.constantFrom(...examples), fc.array(blow, { maxLength: 4 })).map(([example, blows]) => {
    const places = questions(form.layout, example).map(({ at }) => at);
    return blows.reduce((answers, [pick, value]) => {
      const at = places[pick % places.length] ?? '/x';
      try {
        return parsed(JSON.stringify(setAt(answers, at, parsed(JSON.stringify({ value })).value)));
      } catch {
        // An earlier blow took the place away.
        return answers;
      }
    }, example);
  });
};

const everything = (form: FormDefinition, answers: Answers) => {
  applicablePages(form, answers);
  answersAsShown(form, answers);
  sectionStatus(form, answers);
  warnings(form, answers);
  hiddenBy(form, answers, {});
  return form.faults(answers, '2027-06-01');
};

describe.each(allForms().map((form) => [`${form.id} v${form.version}`, form] as const))('%s', (_, form) => {
  it('strips the same again and again', () => {
    const property = fc.property(spoilt(form), (answers) => {
      const once = stripHidden(form, answers);
      expect(stripHidden(form, once)).toEqual(once);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('has faults exactly when the stripped answers are not valid, and in order', () => {
    const property = fc.property(fc.oneof(spoilt(form), json), (answers) => {
      const faults = everything(form, answers);
      const isValid = form.errors(stripHidden(form, answers)).length === 0;
      const broken = faults.filter(({ kind }) => kind !== 'other');
      expect(isValid ? broken : faults.length > 0).toEqual(isValid ? [] : true);
      const order = faults.map(({ kind }) => ['missing', 'impossible', 'other'].indexOf(kind));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
      expect(new Set(faults.map(({ at }) => at)).size).toBe(faults.length);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

const signOff = formOf('sign-off', 1);

describe('hostile JSON', () => {
  it('is refused when it is nested without end', () => {
    const deep = `${'{"verdict":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const list = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const nested: readonly unknown[] = [deep, `{"verdict":${list}}`, `{"signed":{"name":${list}}}`].map(
      (text): unknown => JSON.parse(text),
    );
    for (const given of nested) expect(parseAnswers('sign-off', 1, given)).toMatchObject({ ok: false });
  });

  it('is a fault when it names a prototype', () => {
    const minimal = exampleOf(signOff, 'minimal');
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString']) {
      const given: unknown = JSON.parse(JSON.stringify(minimal).replace('{', `{"${name}":{"admin":true},`));
      expect(parseAnswers('sign-off', 1, given)).toMatchObject({
        ok: false,
        faults: [{ at: `/${name}`, kind: 'other' }],
      });
    }
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  it('is a fault when it is not an object of answers', () => {
    for (const given of [
      undefined,
      null,
      5,
      'x',
      [],
      true,
      Number.NaN,
      { verdict: undefined },
      { verdict: () => 'agree' },
    ])
      expect(parseAnswers('sign-off', 1, given)).toMatchObject({ ok: false });
  });

  it('is a fault when a holder of answers is something else', () => {
    const given = { ...exampleOf(signOff, 'minimal'), signed: 'me' };
    expect(signOff.faults(given)).toMatchObject([{ at: '/signed', kind: 'impossible' }]);
  });
});
