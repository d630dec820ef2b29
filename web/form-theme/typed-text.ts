/** Text as it was typed, made safe to keep: of anything at all that a request may hold. */
import { isList } from './pointer.ts';

/**
 * Trimmed, with LF line ends, without NUL or half characters; `undefined` when nothing is left.
 * A name that was posted twice counts once, the last time, as with a browser's own duplicate.
 */
export const typedText = (posted: unknown): string | undefined => {
  const value: unknown = isList(posted) ? posted.at(-1) : posted;
  if (typeof value !== 'string') return undefined;
  const text = value.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().trim();
  return text === '' ? undefined : text;
};

/** A list as a browser posts it: `a[]`, `a[0]`, one value alone, or an object when the indexes grew large. */
export const typedList = (posted: unknown): readonly unknown[] => {
  if (isList(posted)) return posted;
  if (typeof posted !== 'object' || posted === null) return posted === undefined ? [] : [posted];
  return Object.entries(posted)
    .filter(([key]) => /^\d{1,6}$/.test(key))
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, value]: [string, unknown]) => value);
};
