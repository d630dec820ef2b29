import type { Json, Widget } from '../../forms/form.ts';
import type { Choice, FieldSchema } from './field-schema.ts';
import { typedApproximateDate, typedDate, typedTime } from './typed-date.ts';
import { typedList, typedText } from './typed-text.ts';

/** A posted choice as the schema spells it; what was never offered stays text, for the validator to fault. */
const chosen = (choices: readonly Choice[], posted: unknown): Json | undefined => {
  const text = typedText(posted);
  return choices.find(({ value }) => String(value) === text)?.value ?? text;
};

const yesNo = (posted: unknown): Json | undefined => {
  const text = typedText(posted);
  if (text === 'true') return true;
  return text === 'false' ? false : text;
};

const typedNumber = (posted: unknown): Json | undefined => {
  const text = typedText(posted);
  const digits = text?.replaceAll(/[\s,]/g, '') ?? '';
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(digits) ? Number(digits) : text;
};

/** One answer, read by what the schema expects; `undefined` for an empty one. Groups are read elsewhere. */
export const typedAnswer = (schema: FieldSchema, widget: Widget, posted: unknown): Json | undefined => {
  switch (schema.kind) {
    case 'yes-no':
      return yesNo(posted);
    case 'number':
      return typedNumber(posted);
    case 'choice':
      return chosen(schema.choices, posted);
    case 'choices': {
      const all = typedList(posted).flatMap((each) => chosen(schema.choices, each) ?? []);
      return all.length > 0 ? [...new Set(all)] : undefined;
    }
    case 'text':
      if (widget === 'date') return typedDate(posted);
      if (widget === 'approximate-date') return typedApproximateDate(posted);
      return widget === 'time' ? typedTime(posted) : typedText(posted);
    case 'groups':
      return undefined;
  }
};
