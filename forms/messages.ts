/** What to say when an answer is missing or cannot be right. The layout's own words come first. */
import type { Fault, FieldLayout, SchemaError, Widget } from './form.ts';

/** The message for what the validator found in the answer to a question. */
export const messageFor = (kind: Fault['kind'], field: FieldLayout, error: SchemaError): string =>
  field.messages?.[kind] ?? defaults[kind](field, error);

const defaults = {
  missing: (field) => missing(field),
  impossible: (field) => impossible(field),
  other: (field, error) => other(field, error),
} satisfies { readonly [K in Fault['kind']]: (field: FieldLayout, error: SchemaError) => string };

/** What a question is called within a sentence. */
const calledOf = (field: FieldLayout): string => field.called ?? uncapitalised(field.label);

type ByWidget = { readonly [W in Widget]?: (called: string, field: FieldLayout) => string };

const select = (called: string) => `Select ${called}`;
const missingByWidget: ByWidget = {
  radios: select,
  checkboxes: select,
  select,
  groups: (_, field) => `Add at least one ${field.itemName ?? 'entry'}`,
};
const missing = (field: FieldLayout): string => {
  const called = calledOf(field);
  return missingByWidget[field.widget ?? 'text']?.(called, field) ?? `Enter ${called}`;
};

const notInList = (called: string) => `Select ${called} from the list`;
const impossibleByWidget: ByWidget = {
  date: (called) => `${capitalised(called)} must be a real date, like 27 3 2026`,
  'approximate-date': (called) =>
    `${capitalised(called)} must be a real date, month or year, like 27 3 2026, 3 2026 or 2026`,
  time: (called) => `${capitalised(called)} must be a real time, like 14:05`,
  email: () => 'Enter an email address in the correct format, like name@example.com',
  telephone: () => 'Enter a telephone number, like 020 7946 0123 or 07700 900 982',
  postcode: () => 'Enter a full UK postcode, like SM1 1AA',
  radios: notInList,
  checkboxes: notInList,
  select: notInList,
};
const impossible = (field: FieldLayout): string => {
  const called = calledOf(field);
  return (
    impossibleByWidget[field.widget ?? 'text']?.(called, field) ??
    `Enter ${called} again: it could not be read`
  );
};

const other = (field: FieldLayout, { keyword, params }: SchemaError): string => {
  const called = capitalised(calledOf(field));
  const limit = Number(params.limit);
  switch (keyword) {
    case 'maxLength':
      return `${called} must be ${limit.toLocaleString('en-GB')} characters or fewer`;
    case 'maxItems':
      return `${capitalised(field.label)}: there can be ${limit} at most`;
    case 'minimum':
      return `${called} must be ${limit} or more`;
    case 'maximum':
      return `${called} must be ${limit} or less`;
    case 'uniqueItems':
      return `Select each of ${calledOf(field)} once`;
    default:
      return `Check ${calledOf(field)}`;
  }
};

export const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
/** A capital inside the first word (“NHS number”) is part of a name and stays. */
const uncapitalised = (text: string): string =>
  /^.[^ ]*[A-Z]/.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
