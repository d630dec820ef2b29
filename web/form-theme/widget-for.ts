import type { Widget } from '../../forms/form.ts';
import type { FieldSchema } from './field-schema.ts';

/** Above this many, a list of radios is longer than a screen. */
const mostRadios = 9;
/** Above this many characters an answer wants more than one line. */
const longestLine = 200;

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
      if (schema.format === 'date') return 'date';
      if (schema.format === 'time') return 'time';
      if (schema.format === 'email') return 'email';
      return (schema.maxLength ?? 0) > longestLine ? 'textarea' : 'text';
  }
};
