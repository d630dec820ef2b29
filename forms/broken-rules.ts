/** Which rules across questions the answers break. */
import { holds } from './conditions.ts';
import { isCertainlyBefore } from './dates.ts';
import type { Answers, Fault, Json, Pointer } from './form.ts';
import { isList } from './json.ts';
import { getAt, stepsOf } from './pointers.ts';
import type { Rule } from './rules.ts';

/** The faults of the rules; `asked` are the absolute pointers of the questions that apply. */
export const brokenRules = (
  rules: readonly Rule[],
  asked: readonly Pointer[],
  answers: Answers,
  today: string | undefined,
): readonly Fault[] =>
  rules.flatMap((rule) =>
    asked.flatMap((at) => {
      const indexes = indexesOf(at, rule.at);
      if (indexes === undefined || !isBroken(rule, at, indexes, answers, today)) return [];
      return [{ at, kind: 'other' as const, message: rule.message }];
    }),
  );

const isBroken = (
  rule: Rule,
  at: Pointer,
  indexes: readonly string[],
  answers: Answers,
  today?: string,
): boolean => {
  const value = getAt(answers, at);
  switch (rule.kind) {
    case 'alone':
      return isList(value) && value.length > 1 && value.includes(rule.value);
    case 'only':
      return value !== undefined && value !== rule.value && holds(rule.when, answers);
    case 'not-in-future':
      return today !== undefined && isBefore(today, value);
    case 'not-before':
      return comparedWith(rule.than, indexes, answers).some((other) => isBefore(value, other));
    default:
      return rule satisfies never;
  }
};

const isBefore = (one: Json | undefined, other: Json | undefined): boolean =>
  typeof one === 'string' && typeof other === 'string' && isCertainlyBefore(one, other);

/** The indexes that the stars stand for, or undefined when it is another place. */
const indexesOf = (at: Pointer, pattern: Pointer): readonly string[] | undefined => {
  const [steps, wanted] = [stepsOf(at), stepsOf(pattern)];
  if (steps.length !== wanted.length) return undefined;
  if (!wanted.every((step, i) => step === steps[i] || step === '*')) return undefined;
  return steps.filter((_, i) => wanted[i] === '*');
};

/** The values to compare with: of the same item, or of every item when the rule starts outside of it. */
const comparedWith = (
  than: Pointer,
  indexes: readonly string[],
  answers: Answers,
): readonly (Json | undefined)[] => {
  const [list = '', rest] = than.split('/*');
  if (rest === undefined) return [getAt(answers, than)];
  const items = getAt(answers, list);
  const [same] = indexes;
  if (same !== undefined) return [getAt(answers, `${list}/${same}${rest}`)];
  return isList(items) ? items.map((_, i) => getAt(answers, `${list}/${i}${rest}`)) : [];
};
