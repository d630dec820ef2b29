import type { FieldTemplateProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { describedBy } from '../described-by.ts';
import { isOn, optionsIn, textOption } from '../options.ts';
import { AroundQuestion } from './around-question.tsx';

/** Made of several inputs, so named by a legend instead of a label. */
const fieldsetWidgets = new Set([
  'radios',
  'checkboxes',
  'date',
  'approximate-date',
  'RadioWidget',
  'CheckboxesWidget',
]);

interface NameProps {
  readonly heading: boolean;
  readonly children: ReactNode;
}

const Label = ({ id, heading, children }: NameProps & { readonly id: string }) => {
  const label = (
    <label className={`govuk-label govuk-label--${heading ? 'l' : 's'}`} htmlFor={id}>
      {children}
    </label>
  );
  return heading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
};

const Legend = ({ heading, children }: NameProps) => (
  <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${heading ? 'l' : 's'}`}>
    {heading ? <h1 className="govuk-fieldset__heading">{children}</h1> : children}
  </legend>
);

/** One question: its name, hint, note, message, and then the input, in the order in which they are read. */
export const FieldTemplate = (props: FieldTemplateProps) => {
  const { id, uiSchema, schema, rawErrors, required, label, children, hidden } = props;
  const options = optionsIn(uiSchema);
  const widget = textOption(options, 'widget');
  if (hidden) return children;
  if (schema.type === 'object' || (schema.type === 'array' && widget === undefined)) return children;
  const heading = isOn(options, 'heading');
  const name = required ? label : `${label} (optional)`;
  const failed = rawErrors?.length ? ' govuk-form-group--error' : '';
  if (widget === undefined || !fieldsetWidgets.has(widget)) {
    return (
      <div className={`govuk-form-group${failed}`}>
        <Label id={id} heading={heading}>
          {name}
        </Label>
        <AroundQuestion id={id} uiSchema={uiSchema} rawErrors={rawErrors} />
        {children}
      </div>
    );
  }
  const role = widget === 'date' || widget === 'approximate-date' ? { role: 'group' } : {};
  return (
    <div className={`govuk-form-group${failed}`}>
      <fieldset className="govuk-fieldset" {...role} {...describedBy({ id, uiSchema, rawErrors })}>
        <Legend heading={heading}>{name}</Legend>
        <AroundQuestion id={id} uiSchema={uiSchema} rawErrors={rawErrors} />
        {children}
      </fieldset>
    </div>
  );
};
