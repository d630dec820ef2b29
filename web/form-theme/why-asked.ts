import type { Condition } from '../../forms/form.ts';
import type { Choice, FieldSchema } from './field-schema.ts';

interface Controller {
  readonly schema: FieldSchema;
}

const yesNo: readonly { readonly value: boolean; readonly label: string }[] = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
];

const labelsOf = (
  schema: FieldSchema,
): readonly { readonly value: Choice['value'] | boolean; readonly label: string }[] => {
  if (schema.kind === 'yes-no') return yesNo;
  return schema.kind === 'choice' || schema.kind === 'choices' ? schema.choices : [];
};

/** "If you answered “Yes”": says without script when the question below is meant. */
export const whyAsked = (condition: Condition, controller: Controller): string => {
  if (!('at' in condition)) return 'If this applies';
  const labels = labelsOf(controller.schema)
    .filter(({ value }) => condition.in.some((wanted) => wanted === value))
    .map(({ label }) => `“${label}”`);
  if (labels.length === 0 || labels.length > 3) return 'If this applies';
  return `If you ${controller.schema.kind === 'yes-no' ? 'answered' : 'chose'} ${labels.join(' or ')}`;
};
