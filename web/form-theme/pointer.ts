/** JSON Pointers (RFC 6901) into answers, with own properties only: a pointer can never reach a prototype. */
import type { Answers, Json, Pointer } from '../../forms/form.ts';
import { isList as isJsonList, isObject, isRecord } from '../../forms/json.ts';

export type Segment = string | number;

const isIndex = (text: string) => /^(?:0|[1-9]\d*)$/.test(text);

/** The segments of an absolute (`/a/0/b`) or relative (`./b`) pointer; array indexes become numbers. */
export const segmentsOf = (pointer: Pointer): readonly Segment[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (isIndex(part) ? Number(part) : part));

export const pointerOf = (segments: readonly Segment[]): Pointer =>
  segments.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const isRelative = (pointer: Pointer): boolean => pointer.startsWith('./');

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** What is at `key` of anything at all: `undefined` where there is nothing. */
export const childOf = (node: unknown, key: Segment): unknown => {
  if (isList(node)) return typeof key === 'number' ? node[key] : undefined;
  return isRecord(node) && Object.hasOwn(node, key) ? node[key] : undefined;
};

export const unknownAt = (node: unknown, segments: readonly Segment[]): unknown =>
  segments.reduce<unknown>(childOf, node);

const inList = (list: readonly Json[], index: number, rest: readonly Segment[], value: Json | undefined) => {
  const before = list[index];
  const after = replaced(before, rest, value) ?? (rest.length > 0 ? {} : undefined);
  if (after === undefined) return list.filter((_, at) => at !== index);
  return list.length > index ? list.map((item, at) => (at === index ? after : item)) : [...list, after];
};

const inObject = (object: Answers, key: string, rest: readonly Segment[], value: Json | undefined) => {
  const after = replaced(Object.hasOwn(object, key) ? object[key] : undefined, rest, value);
  const others = Object.entries(object).filter(([name]) => name !== key);
  if (after === undefined) return others.length > 0 ? Object.fromEntries(others) : undefined;
  // Object.fromEntries defines own properties, even one called __proto__.
  return Object.fromEntries(
    Object.hasOwn(object, key)
      ? Object.entries(object).map(([name, old]) => [name, name === key ? after : old])
      : [...others, [key, after]],
  );
};

const replaced = (
  node: Json | undefined,
  path: readonly Segment[],
  value: Json | undefined,
): Json | undefined => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') return inList(isJsonList(node) ? node : [], key, rest, value);
  return inObject(isObject(node) ? node : {}, key, rest, value);
};

/**
 * The same answers with one changed, or removed when `value` is `undefined`.
 * An object that became empty goes with its last answer; an item of a list stays, because it stands for a child.
 */
export const withAnswerAt = (
  answers: Answers,
  segments: readonly Segment[],
  value: Json | undefined,
): Answers => {
  const after = replaced(answers, segments, value);
  return isObject(after) ? after : {};
};
