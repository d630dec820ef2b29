/** What was posted, flattened to fields again, so that a page in between can send it on unseen. */
import type { Carried } from '../../../web/parts/carried.tsx';

const flatten = (name: string, value: unknown): readonly Carried[] => {
  if (typeof value === 'string') return [{ name, value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => flatten(`${name}[${String(index)}]`, one));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => flatten(`${name}[${key}]`, one));
};

/** The answers alone: the page in between brings its own keys. */
export const carriedFrom = (posted: { readonly [name: string]: unknown }): readonly Carried[] =>
  flatten('answers', posted.answers);
