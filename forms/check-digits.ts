/** Numbers that carry a check of themselves. */

/** An NHS number: ten digits, spaces allowed, the last one a modulus 11 check (NHS Data Dictionary). */
export const isNhsNumber = (value: string): boolean => {
  if (!/^\d{3} ?\d{3} ?\d{4}$/.test(value)) return false;
  const digits = Array.from(value.replaceAll(' ', ''), Number);
  const sum = digits.slice(0, 9).reduce((total, digit, i) => total + digit * (10 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits[9];
};

/** The letters of a unique pupil number, without I, O and S, in the order that gives each its value. */
const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * A unique pupil number: a check letter, eleven digits, and a digit or (in a temporary one) a letter
 * (Department for Education, Unique pupil numbers: guide).
 */
export const isUpn = (value: string): boolean => {
  const upn = value.toUpperCase();
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return false;
  const worth = (character: string) =>
    /\d/.test(character) ? Number(character) : upnLetters.indexOf(character);
  const sum = upn
    .slice(1)
    .split('')
    .reduce((total, character, i) => total + worth(character) * (i + 2), 0);
  return upnLetters[sum % 23] === upn[0];
};
