import type { Widget } from '../../forms/form.ts';
import type { PlacedField } from './placed-field.ts';

const hints: Partial<Readonly<Record<Widget, string>>> = {
  date: 'For example, 27 3 2026',
  'approximate-date': 'For example, 27 3 2026. Leave the day empty if you only know the month.',
  time: 'Use the 24-hour clock. For example, 14:30',
  checkboxes: 'Select all that apply',
};

/** What to type, where the layout says nothing and the shape of the answer is not obvious. */
export const hintFor = ({
  layout,
  widget,
  schema,
}: Pick<PlacedField, 'layout' | 'widget' | 'schema'>): string | undefined => {
  if (layout.hint !== undefined) return layout.hint;
  return schema.kind === 'choices' && schema.choices.length === 1 ? undefined : hints[widget];
};
