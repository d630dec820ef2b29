/** The formats that the schemas name, checked at run time by the precompiled validators. */
import { isNhsNumber, isUpn } from './check-digits.ts';

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** A year in which somebody in a case may have been born or a plan may end: a slip of the finger is outside. */
const isLikelyYear = (year: number) => year >= 1900 && year <= 2100;

const isCalendarDate = (year: number, month: number, day: number): boolean => {
  const length = month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
  return isLikelyYear(year) && day >= 1 && day <= length;
};

/** A date that exists: `2026-03-27`. */
export const isDate = (value: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return parts !== null && isCalendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
};

/** A date as far as it is known (EDTF level 1): `2026-05-22`, `2026-05` or `2026`, each with `~` for "about". */
export const isApproximateDate = (value: string): boolean => {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?~?$/.exec(value);
  return parts !== null && isCalendarDate(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1));
};

/** A time of day on the 24-hour clock: `14:05`. */
export const isClockTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

export const isEmail = (value: string): boolean =>
  value.length <= 254 &&
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i.test(value);

/** Digits with the usual punctuation, and an extension if there is one. */
export const isTelephone = (value: string): boolean => {
  const [number = '', extension, ...more] = value.split(/\s*(?:ext\.?|x)\s*/i);
  if (more.length > 0 || (extension !== undefined && !/^\d{1,6}$/.test(extension))) return false;
  const digits = number.replaceAll(/\D/g, '').length;
  return /^\+?[\d ().-]+$/.test(number.trim()) && digits >= 7 && digits <= 15;
};

export const isPostcode = (value: string): boolean =>
  /^([a-z]{1,2}\d[a-z\d]?|gir) ?\d[a-z]{2}$/i.test(value.trim());

/** By the name that a schema uses in `format`. */
export const formats: { readonly [name: string]: (value: string) => boolean } = {
  date: isDate,
  edtf: isApproximateDate,
  'clock-time': isClockTime,
  email: isEmail,
  telephone: isTelephone,
  postcode: isPostcode,
  'nhs-number': isNhsNumber,
  upn: isUpn,
};
