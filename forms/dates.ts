/** Comparing and wording dates that may be known only in part. */

/** Whether the one is certainly earlier than the other, on what both say: `2026-04` and `2026-04-12` are not. */
export const isCertainlyBefore = (one: string, other: string): boolean => {
  if (one.endsWith('~') || other.endsWith('~')) return false;
  const precision = Math.min(one.length, other.length);
  return one.slice(0, precision) < other.slice(0, precision);
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-03-27` → “27 March 2026”; `2026-05~` → “about May 2026”; what is not a date stays as it is. */
export const dateInWords = (value: string): string => {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/.exec(value);
  if (parts === null) return value;
  const [, year, month, day, about] = parts;
  const words = [
    about === '~' ? 'about' : undefined,
    day === undefined ? undefined : String(Number(day)),
    month === undefined ? undefined : months[Number(month) - 1],
    year,
  ];
  return words.filter((word) => word !== undefined).join(' ');
};

/** `14:05` → “2:05pm”; what is not a time stays as it is. */
export const timeInWords = (value: string): string => {
  const parts = /^(\d{2}):(\d{2})$/.exec(value);
  if (parts === null) return value;
  const hour = Number(parts[1]);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${parts[2]}${hour < 12 ? 'am' : 'pm'}`;
};
