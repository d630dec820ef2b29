import type { WidgetProps } from '@rjsf/utils';
import { describedBy } from '../described-by.ts';
import { numberOption, optionsIn } from '../options.ts';
import { shownText } from '../shown-value.ts';

/** Long text. With a limit, the script counts down; without script the limit is said once. */
export const TextareaWidget = (props: WidgetProps) => {
  const { maxLength } = props.schema;
  const countId = `${props.id}__count`;
  const failed = props.rawErrors?.length ? ' govuk-textarea--error' : '';
  const box = (
    <textarea
      {...describedBy(props, ...(maxLength === undefined ? [] : [countId]))}
      className={`govuk-textarea${failed}`}
      id={props.id}
      name={props.htmlName ?? props.id}
      rows={numberOption(optionsIn(props.uiSchema), 'rows') ?? 5}
      defaultValue={shownText(props.value)}
    />
  );
  if (maxLength === undefined) return box;
  return (
    <div className="govuk-character-count" data-count={maxLength}>
      {box}
      <div id={countId} className="govuk-hint govuk-character-count__message">
        You can enter up to {maxLength.toLocaleString('en-GB')} characters
      </div>
    </div>
  );
};
