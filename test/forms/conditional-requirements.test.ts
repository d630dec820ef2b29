import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Condition, FormDefinition } from '../../forms/form.ts';
import { below, resolve, setAt } from '../../forms/pointers.ts';
import { type Question, questions } from '../../forms/questions.ts';
import { allForms } from '../../forms/registry.ts';
import { withHolders } from '../../forms/scaffold.ts';
import { choicesAt } from '../../forms/schema-at.ts';
import { stripHidden } from '../../forms/strip-hidden.ts';

const placesIn = (condition: Condition | undefined): readonly string[] => {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(placesIn);
  if ('any' in condition) return condition.any.flatMap(placesIn);
  return 'not' in condition ? placesIn(condition.not) : [condition.at];
};

const baseOf = ({ section, item, group }: Question): string => {
  if (group !== undefined) return below(group.at, group.index);
  return section.each === undefined || item === undefined ? '' : below(section.each.at, item);
};

/** The questions that others depend on. */
const deciding = (form: FormDefinition): readonly string[] => {
  const places = questions(form.layout, {}).flatMap((question) =>
    [question.section.when, question.page.when, question.field.when]
      .flatMap(placesIn)
      .map((at) => resolve(at, baseOf(question))),
  );
  return [...new Set(places)];
};

/** Some of the deciding questions answered with some of their choices, and nothing else. */
const decisions = (form: FormDefinition): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...deciding(form).map((at) => {
        const choices = choicesAt(form.schema, at).map(({ value }) => value);
        const isSeveral = questions(form.layout, {}).some(
          (one) => one.at === at && one.field.widget === 'checkboxes',
        );
        const answer = isSeveral ? fc.subarray(choices, { minLength: 1 }) : fc.constantFrom(...choices);
        return fc.option(
          answer.map((value) => [at, value] as const),
          { freq: 6 },
        );
      }),
    )
    .map((answers) =>
      answers.reduce<Answers>((so, answer) => (answer === null ? so : setAt(so, answer[0], answer[1])), {}),
    );

const requiredPlaces = (form: FormDefinition, answers: Answers): readonly string[] => {
  const stripped = stripHidden(form, answers);
  const asked = questions(form.layout, stripped).filter(({ applies }) => applies);
  const errors = form.errors(
    withHolders(
      stripped,
      asked.map(({ at }) => at),
    ),
  );
  return errors.flatMap(({ keyword, instancePath, params }) =>
    keyword === 'required' ? [below(instancePath, String(params.missingProperty))] : [],
  );
};

const conditional = allForms().filter((form) => deciding(form).length > 0);

describe.each(conditional.map((form) => [`${form.id} v${form.version}`, form] as const))('%s', (_, form) => {
  it('requires by its schema only what its layout asks', () => {
    const property = fc.property(decisions(form), (answers) => {
      const asked = questions(form.layout, stripHidden(form, answers)).filter(({ applies }) => applies);
      const places = new Set(asked.map(({ at }) => at));
      expect(requiredPlaces(form, answers).filter((at) => !places.has(at))).toEqual([]);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('requires a question that is ever required whenever it is asked', () => {
    const samples = fc.sample(decisions(form), 400);
    const required = samples.map((answers) => new Set(requiredPlaces(form, answers)));
    const ever = new Set(required.flatMap((places) => [...places]));
    for (const [i, answers] of samples.entries()) {
      const given = stripHidden(form, answers);
      const asked = questions(form.layout, given).filter(({ applies, at }) => applies && ever.has(at));
      const unanswered = asked.filter(({ at }) => !deciding(form).includes(at)).map(({ at }) => at);
      expect(unanswered.filter((at) => required[i]?.has(at) !== true)).toEqual([]);
    }
  });
});
