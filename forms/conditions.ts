/** When a page or a question applies. */
import type { Answers, Condition, Json, Pointer } from './form.ts';
import { isList } from './json.ts';
import { getAt, resolve } from './pointers.ts';

/**
 * Whether a condition holds for the answers. No condition always holds.
 * `item` is the pointer that relative pointers (`./type`) start from, such as `/children/0`.
 */
export const holds = (condition: Condition | undefined, answers: Answers, item: Pointer = ''): boolean => {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((one) => holds(one, answers, item));
  if ('any' in condition) return condition.any.some((one) => holds(one, answers, item));
  if ('not' in condition) return !holds(condition.not, answers, item);
  const value = getAt(answers, resolve(condition.at, item));
  const matches = (one: Json | undefined) => condition.in.some((wanted) => wanted === one);
  return isList(value) ? value.some(matches) : matches(value);
};
