/** RFC 6901 JSON Pointers into answers. Nothing here can reach or make a prototype. */
import type { Answers, Json, Pointer } from './form.ts';
import { isList, isObject } from './json.ts';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const index = /^(0|[1-9]\d{0,4})$/;

/** A pointer that names no place in answers: not RFC 6901, or a step into a prototype. */
export class UnusablePointer extends Error {
  constructor(pointer: string, why: string) {
    super(`“${pointer}” cannot be used as a place in answers: ${why}.`);
    this.name = 'UnusablePointer';
  }
}

const unescaped = (step: string): string =>
  step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;

const parsed = (pointer: Pointer): readonly string[] => {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new UnusablePointer(pointer, 'it does not begin with a slash');
  const steps = pointer.slice(1).split('/').map(unescaped);
  const bad = steps.find((step) => forbidden.has(step));
  if (bad !== undefined) throw new UnusablePointer(pointer, `${bad} is not a question`);
  return steps;
};

/** The pointers of the layouts are asked for again and again; what somebody sends must not fill the memory. */
const known = new Map<Pointer, readonly string[]>();
const mostKnown = 5000;

/** The steps of a pointer: `/children/0/name` → `['children', '0', 'name']`. Throws UnusablePointer. */
export const stepsOf = (pointer: Pointer): readonly string[] => {
  const before = known.get(pointer);
  if (before !== undefined) return before;
  const steps = parsed(pointer);
  if (known.size >= mostKnown) known.clear();
  known.set(pointer, steps);
  return steps;
};

/** The pointer of a member or an item: `below('/children', 0)` → `/children/0`. */
export const below = (pointer: Pointer, step: string | number): Pointer =>
  typeof step === 'number' || !/[~/]/.test(step)
    ? `${pointer}/${String(step)}`
    : `${pointer}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The pointer of what holds it: `/children/0` → `/children`; `/children` → ``. */
export const above = (pointer: Pointer): Pointer => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/** A pointer of the layout made absolute: `./name` of the item at `/children/0` → `/children/0/name`. */
export const resolve = (pointer: Pointer, item: Pointer = ''): Pointer =>
  pointer.startsWith('./') ? `${item}${pointer.slice(1)}` : pointer;

/** The value at a pointer, or undefined where there is none. Throws UnusablePointer. */
export const getAt = (answers: Json | undefined, pointer: Pointer): Json | undefined => {
  let value = answers;
  for (const step of stepsOf(pointer)) {
    if (isList(value)) value = index.test(step) ? value[Number(step)] : undefined;
    else if (isObject(value)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else return undefined;
  }
  return value;
};

/**
 * The answers with another value at a pointer; undefined takes it away (an item: the later ones move up).
 * Objects and lists on the way are made as needed. Throws UnusablePointer, also for an index beyond the end.
 */
export const setAt = (answers: Answers, pointer: Pointer, value: Json | undefined): Answers => {
  const steps = stepsOf(pointer);
  if (steps.length === 0) throw new UnusablePointer(pointer, 'it names the whole form');
  const changed = setIn(answers, steps, value, pointer);
  return isObject(changed) ? changed : {};
};

const setIn = (
  holder: Json | undefined,
  steps: readonly string[],
  value: Json | undefined,
  pointer: Pointer,
): Json | undefined => {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (isList(holder) || (holder === undefined && index.test(step))) {
    const items = isList(holder) ? holder : [];
    if (!index.test(step) || Number(step) > items.length)
      throw new UnusablePointer(pointer, `there are ${items.length} items`);
    const at = Number(step);
    const inner = setIn(items[at], rest, value, pointer);
    return inner === undefined ? items.toSpliced(at, 1) : items.toSpliced(at, 1, inner);
  }
  const members = isObject(holder) ? holder : {};
  const inner = setIn(Object.hasOwn(members, step) ? members[step] : undefined, rest, value, pointer);
  const others = Object.entries(members);
  if (inner === undefined) return Object.fromEntries(others.filter(([key]) => key !== step));
  if (!Object.hasOwn(members, step)) return Object.fromEntries([...others, [step, inner]]);
  return Object.fromEntries(others.map(([key, other]) => [key, key === step ? inner : other]));
};

/** Every scalar in the answers with its pointer, in order. */
export const listLeaves = (answers: Json, at: Pointer = ''): readonly (readonly [Pointer, Json])[] => {
  if (isList(answers)) return answers.flatMap((item, i) => listLeaves(item, below(at, i)));
  if (isObject(answers))
    return Object.entries(answers).flatMap(([key, inner]) => listLeaves(inner, below(at, key)));
  return [[at, answers]];
};
