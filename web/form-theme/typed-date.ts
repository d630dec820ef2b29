/** Dates from three boxes. What makes no date is kept as typed, for the validator to fault and the page to show. */
import type { Json } from '../../forms/form.ts';
import { isRecord } from '../../forms/json.ts';
import { childOf } from './pointer.ts';
import { typedText } from './typed-text.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1–12 from digits or an English name: people type "May". */
const monthNumber = (text: string): number => {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return text.length < 3 || !/^[a-z]+$/i.test(text) ? 0 : months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
};

const two = (number: number) => String(number).padStart(2, '0');

const isRealDay = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** `2026-03-27`, or `2026-03` and `2026` when the day or both are left out; `undefined` when it is no date. */
const isoDate = (day: string | undefined, month: string | undefined, year: string | undefined) => {
  if (year === undefined || !/^[1-9]\d{3}$/.test(year)) return undefined;
  if (month === undefined) return day === undefined ? year : undefined;
  const number = monthNumber(month);
  if (number < 1 || number > 12) return undefined;
  if (day === undefined) return `${year}-${two(number)}`;
  if (!/^\d{1,2}$/.test(day) || !isRealDay(Number(year), number, Number(day))) return undefined;
  return `${year}-${two(number)}-${two(Number(day))}`;
};

const typedParts = (posted: unknown) => {
  const day = typedText(childOf(posted, 'day'));
  const month = typedText(childOf(posted, 'month'));
  const year = typedText(childOf(posted, 'year'));
  const kept: Json = { ...(day && { day }), ...(month && { month }), ...(year && { year }) };
  return { day, month, year, kept };
};

/** A whole date, ISO 8601. */
export const typedDate = (posted: unknown): Json | undefined => {
  if (!isRecord(posted)) return typedText(posted);
  const { day, month, year, kept } = typedParts(posted);
  if (day === undefined && month === undefined && year === undefined) return undefined;
  return day === undefined ? kept : (isoDate(day, month, year) ?? kept);
};

/** A date that may lack its day or month or be a guess, in EDTF level 1: `2026-05~`. */
export const typedApproximateDate = (posted: unknown): Json | undefined => {
  if (!isRecord(posted)) return typedText(posted);
  const { day, month, year, kept } = typedParts(posted);
  if (day === undefined && month === undefined && year === undefined) return undefined;
  const approximate = typedText(posted['approximate']) === 'true';
  const date = isoDate(day, month, year);
  if (date === undefined) return { ...kept, ...(approximate && { approximate }) };
  return approximate ? `${date}~` : date;
};

/** `14:30` from 14:30, 14.30, 1430, 2.30pm or 2pm; anything else as it was typed. */
export const typedTime = (posted: unknown): Json | undefined => {
  const text = typedText(posted);
  const match = /^(\d{1,2})(?:[:.]?([0-5]\d))?\s*([ap])?\.?m?\.?$/i.exec(text ?? '');
  if (text === undefined || !match) return text;
  const [, hours = '', minutes, half] = match;
  if (minutes === undefined && half === undefined) return text;
  const hour = Number(hours);
  if (half === undefined) return hour > 23 ? text : `${two(hour)}:${minutes ?? '00'}`;
  if (hour < 1 || hour > 12) return text;
  return `${two((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0))}:${minutes ?? '00'}`;
};
