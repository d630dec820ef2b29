import type { WidgetProps } from '@rjsf/utils';
import { optionsIn, textOption } from '../options.ts';
import { dateParts } from '../shown-value.ts';

const parts = [
  { key: 'day', label: 'Day', width: 2 },
  { key: 'month', label: 'Month', width: 2 },
  { key: 'year', label: 'Year', width: 4 },
] as const;

/** A date of birth can be filled in by the browser, part by part. */
const autofill = (autocomplete: string | undefined, part: string) =>
  autocomplete === 'bday' ? { autoComplete: `bday-${part}` } : {};

const ThreeBoxes = ({ props }: { readonly props: WidgetProps }) => {
  const shown = dateParts(props.value);
  const autocomplete = textOption(optionsIn(props.uiSchema), 'autocomplete');
  const name = props.htmlName ?? props.id;
  const failed = props.rawErrors?.length ? ' govuk-input--error' : '';
  return (
    <div className="govuk-date-input" id={props.id}>
      {parts.map(({ key, label, width }) => (
        <div className="govuk-date-input__item" key={key}>
          <div className="govuk-form-group">
            <label className="govuk-label govuk-date-input__label" htmlFor={`${props.id}_${key}`}>
              {label}
            </label>
            <input
              className={`govuk-input govuk-date-input__input govuk-input--width-${width}${failed}`}
              id={`${props.id}_${key}`}
              name={`${name}[${key}]`}
              type="text"
              inputMode="numeric"
              defaultValue={shown[key]}
              {...autofill(autocomplete, key)}
            />
          </div>
        </div>
      ))}
    </div>
  );
};

export const DateWidget = (props: WidgetProps) => <ThreeBoxes props={props} />;

/** A date that may lack its day or month, or be a guess: EDTF level 1 (`2026-05~`). */
export const ApproximateDateWidget = (props: WidgetProps) => {
  const id = `${props.id}_approximate`;
  return (
    <>
      <ThreeBoxes props={props} />
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id={id}
            name={`${props.htmlName ?? props.id}[approximate]`}
            type="checkbox"
            value="true"
            defaultChecked={dateParts(props.value).approximate}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
            This date is approximate
          </label>
        </div>
      </div>
    </>
  );
};
