/** Where a stripped answer was before the blank groups above it fell away. */
import type { Answers, FormLayout, Json, Pointer } from './form.ts';
import { isList, isObject } from './json.ts';
import { below, getAt, stepsOf } from './pointers.ts';

/** The pointer into the answers as given, for a pointer into the stripped answers. */
export const originalPointer = (layout: FormLayout, answers: Answers, at: Pointer): Pointer => {
  const repeated = new Set(layout.sections.map(({ each }) => each?.at));
  return stepsOf(at).reduce<Pointer>((holder, step) => {
    const list = getAt(answers, holder);
    if (!isList(list) || repeated.has(holder) || !/^\d+$/.test(step)) return below(holder, step);
    const kept = list.flatMap((item, i) => (isBlank(item) ? [] : [i]));
    return below(holder, kept[Number(step)] ?? step);
  }, '');
};

/** Nothing but blanks; not looked for deeper than a group goes. */
const isBlank = (value: Json, depth = 0): boolean => {
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (depth > 3) return false;
  if (isList(value)) return value.every((item) => isBlank(item, depth + 1));
  return isObject(value) && Object.values(value).every((inner) => isBlank(inner, depth + 1));
};
