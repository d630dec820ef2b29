import type { WidgetProps } from '@rjsf/utils';
import type { InputHTMLAttributes } from 'react';
import { describedBy } from '../described-by.ts';
import { numberOption, optionsIn, textOption } from '../options.ts';
import { shownText } from '../shown-value.ts';

type Attributes = InputHTMLAttributes<HTMLInputElement>;

const offeredWidths = [2, 3, 4, 5, 10, 20, 30];

/** One line of text; the kinds below differ only in keyboard, autofill and spelling. */
const lineOfText = (kind: Attributes, width?: number) =>
  function TextWidget(props: WidgetProps) {
    const options = optionsIn(props.uiSchema);
    const wanted = numberOption(options, 'width') ?? width;
    const offered = wanted === undefined ? undefined : offeredWidths.find((each) => each >= wanted);
    const failed = props.rawErrors?.length ? ' govuk-input--error' : '';
    const autoComplete = textOption(options, 'autocomplete') ?? kind.autoComplete;
    return (
      <input
        type="text"
        {...kind}
        {...(autoComplete !== undefined && { autoComplete })}
        {...describedBy(props)}
        className={`govuk-input${offered ? ` govuk-input--width-${offered}` : ''}${failed}`}
        id={props.id}
        name={props.htmlName ?? props.id}
        defaultValue={shownText(props.value)}
      />
    );
  };

export const TextWidget = lineOfText({});
export const EmailWidget = lineOfText({ type: 'email', spellCheck: false });
export const TelephoneWidget = lineOfText({ type: 'tel' }, 20);
export const PostcodeWidget = lineOfText({ autoCapitalize: 'characters', spellCheck: false }, 10);
/** Not `type=number`: it rounds, scrolls away and hides what it cannot read (GOV.UK, text input). */
export const NumberWidget = lineOfText({ inputMode: 'numeric', spellCheck: false }, 5);
export const TimeWidget = lineOfText({ spellCheck: false }, 5);
