/** Narrowing of values that came from outside. */
import type { Answers, Json } from './form.ts';

export const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isObject = (value: Json | undefined): value is Answers => isRecord(value);
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** Deeper than any form goes; a value that is deeper is not an answer. */
const deepest = 12;

/** Whether a value of unknown origin is an object of JSON values, no deeper than a form can be. */
export const isAnswers = (value: unknown): value is Answers => isRecord(value) && isJson(value, 0);

const isJson = (value: unknown, depth: number): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= deepest) return false;
  return Object.values(value).every((inner) => isJson(inner, depth + 1));
};
