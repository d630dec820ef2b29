import { descriptionId, errorId, helpId } from '@rjsf/utils';
import type { Described } from '../described-by.ts';
import { optionsIn, textOption } from '../options.ts';

/** What is said around an input: hint, note and message, each with the id that aria-describedby names. */
export const AroundQuestion = ({ id, uiSchema, rawErrors }: Described) => {
  const options = optionsIn(uiSchema);
  const hint = textOption(options, 'description');
  const note = textOption(options, 'help');
  return (
    <>
      {hint !== undefined && (
        <div id={descriptionId(id)} className="govuk-hint">
          {hint}
        </div>
      )}
      {note !== undefined && (
        <div id={helpId(id)} className="app-note">
          {note}
        </div>
      )}
      {rawErrors?.[0] !== undefined && (
        <p id={errorId(id)} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {rawErrors[0]}
        </p>
      )}
    </>
  );
};
