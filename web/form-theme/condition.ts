/** Conditions of fields: what the answers already decide, the page need not ask. */
import { holds } from '../../forms/conditions.ts';
import type { Answers, Condition, Pointer } from '../../forms/form.ts';
import { isRelative, pointerOf, type Segment, segmentsOf } from './pointer.ts';

/** A condition on inputs of the same page, by name, as the enhancement script evaluates it. */
export type LiveCondition =
  | { readonly name: string; readonly in: readonly string[] }
  | { readonly all: readonly LiveCondition[] }
  | { readonly any: readonly LiveCondition[] }
  | { readonly not: LiveCondition };

export interface ConditionScope {
  readonly answers: Answers;
  /** The item that relative pointers start from. */
  readonly base: readonly Segment[];
  /** The input's name, for a question asked on the same page. */
  readonly nameOf: (at: readonly Segment[]) => string | undefined;
}

export const absolute = (at: Pointer, base: readonly Segment[]): readonly Segment[] =>
  isRelative(at) ? [...base, ...segmentsOf(at)] : segmentsOf(at);

const negate = (inner: boolean | LiveCondition): boolean | LiveCondition =>
  typeof inner === 'boolean' ? !inner : { not: inner };

const isLive = (part: boolean | LiveCondition): part is LiveCondition => typeof part !== 'boolean';

/** `true` or `false` when the rest of the form decides it, else what is left to decide on the page itself. */
export const settle = (condition: Condition, scope: ConditionScope): boolean | LiveCondition => {
  if ('at' in condition) {
    const at = absolute(condition.at, scope.base);
    const name = scope.nameOf(at);
    return name === undefined
      ? holds(condition, scope.answers, pointerOf(scope.base))
      : { name, in: condition.in.map(String) };
  }
  if ('not' in condition) return negate(settle(condition.not, scope));
  const wantsAll = 'all' in condition;
  const parts = (wantsAll ? condition.all : condition.any).map((part) => settle(part, scope));
  if (parts.includes(!wantsAll)) return !wantsAll;
  const open = parts.filter(isLive);
  const [only] = open;
  if (only === undefined) return wantsAll;
  if (open.length === 1) return only;
  return wantsAll ? { all: open } : { any: open };
};

/** The questions that a condition looks at, in its own order. */
export const pointersIn = (condition: Condition): readonly Pointer[] => {
  if ('at' in condition) return [condition.at];
  if ('not' in condition) return pointersIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(pointersIn);
};
