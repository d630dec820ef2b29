/** Empty objects where answers are still to come, so that the validator names each missing one by itself. */
import type { Answers, Json, Pointer } from './form.ts';
import { isList, isObject } from './json.ts';
import { above, stepsOf } from './pointers.ts';

/** The answers with an object for every holder of these pointers; what is there already stays as it is. */
export const withHolders = (answers: Answers, pointers: readonly Pointer[]): Answers => {
  const holders = new Set(pointers.map(above));
  let held: Json = answers;
  for (const holder of holders) held = withHolder(held, stepsOf(holder));
  return isObject(held) ? held : answers;
};

const withHolder = (value: Json | undefined, steps: readonly string[]): Json => {
  const [step, ...rest] = steps;
  if (step === undefined) return value ?? {};
  const isIndex = /^\d+$/.test(step);
  const holder = value ?? (isIndex ? [] : {});
  if (isList(holder) && isIndex)
    return holder.toSpliced(Number(step), 1, withHolder(holder[Number(step)], rest));
  if (!isObject(holder)) return holder;
  const inner = withHolder(Object.hasOwn(holder, step) ? holder[step] : undefined, rest);
  return Object.fromEntries([...Object.entries(holder).filter(([key]) => key !== step), [step, inner]]);
};
