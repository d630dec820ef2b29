import type { EnumOptionsType, WidgetProps } from '@rjsf/utils';
import { isRecord } from '../../../forms/json.ts';

import { shownList } from '../shown-value.ts';

interface Offered {
  readonly value: string;
  readonly label: string;
  readonly hint: string | undefined;
}

export const offeredIn = (options: WidgetProps['options']): readonly Offered[] =>
  (options.enumOptions ?? []).map((option: EnumOptionsType) => {
    const hint: unknown = isRecord(option.schema) ? option.schema['description'] : undefined;
    return {
      value: String(option.value),
      label: option.label,
      hint: typeof hint === 'string' ? hint : undefined,
    };
  });

/** Radios and checkboxes: the same but for the type, as GOV.UK marks them up. */
export const Choices = ({
  props,
  kind,
}: {
  readonly props: WidgetProps;
  readonly kind: 'radio' | 'checkbox';
}) => {
  const offered = offeredIn(props.options);
  const chosen = shownList(props.value);
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const short =
    kind === 'radio' && offered.length === 2 && offered.every(({ label, hint }) => label.length < 8 && !hint);
  return (
    <div className={`${block}${short ? ` ${block}--inline` : ''}`}>
      {offered.map(({ value, label, hint }, index) => {
        // The first has the id of the question, so that a link to the question reaches it.
        const id = index === 0 ? props.id : `${props.id}-${index + 1}`;
        const hintId = `${id}__hint`;
        return (
          <div className={`${block}__item`} key={value}>
            <input
              className={`${block}__input`}
              id={id}
              name={props.htmlName ?? props.id}
              type={kind}
              value={value}
              defaultChecked={chosen.includes(value)}
              {...(hint !== undefined && { 'aria-describedby': hintId })}
            />
            <label className={`govuk-label ${block}__label`} htmlFor={id}>
              {label}
            </label>
            {hint !== undefined && (
              <div id={hintId} className={`govuk-hint ${block}__hint`}>
                {hint}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
};

export const RadiosWidget = (props: WidgetProps) => <Choices props={props} kind="radio" />;
export const CheckboxesWidget = (props: WidgetProps) => <Choices props={props} kind="checkbox" />;
