import type { Widget } from '../../forms/form.ts';
import type { FieldSchema } from './field-schema.ts';

/** Above this many, a list of radios is longer than a screen. */
const mostRadios = 9;
/** Above this many characters an answer wants more than one line. */
const longestLine = 200;

const byFormat = new Map<string | undefined, Widget>([
  ['date', 'date'],
  ['edtf', 'approximate-date'],
  ['time', 'time'],
  ['clock-time', 'time'],
  ['email', 'email'],
  ['telephone', 'telephone'],
  ['postcode', 'postcode'],
]);

/** The widget of a field whose layout names none. */
export const widgetFor = (schema: FieldSchema): Widget => {
  switch (schema.kind) {
    case 'groups':
      return 'groups';
    case 'choices':
      return 'checkboxes';
    case 'choice':
      return schema.choices.length > mostRadios ? 'select' : 'radios';
    case 'yes-no':
      return 'radios';
    case 'number':
      return 'number';
    case 'text':
      return byFormat.get(schema.format) ?? ((schema.maxLength ?? 0) > longestLine ? 'textarea' : 'text');
  }
};
