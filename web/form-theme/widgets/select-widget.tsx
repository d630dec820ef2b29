import type { WidgetProps } from '@rjsf/utils';
import { describedBy } from '../described-by.ts';
import { shownText } from '../shown-value.ts';
import { offeredIn } from './choices.tsx';

/** A list too long for radios. The first line is empty, so that nothing is chosen by default. */
export const SelectWidget = (props: WidgetProps) => (
  <select
    {...describedBy(props)}
    className={`govuk-select${props.rawErrors?.length ? ' govuk-select--error' : ''}`}
    id={props.id}
    name={props.htmlName ?? props.id}
    defaultValue={shownText(props.value)}
  >
    <option value="">Choose one</option>
    {offeredIn(props.options).map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </select>
);
