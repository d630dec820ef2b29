import { type ArrayFieldItemTemplateProps, type ArrayFieldTemplateProps, ID_KEY } from '@rjsf/utils';
import { describedBy } from '../described-by.ts';
import { isOn, optionsIn, textOption } from '../options.ts';
import { AroundQuestion } from './around-question.tsx';

/** Posting to a fragment shows that part of the answer: without script too. */
const backTo = (options: ReturnType<typeof optionsIn>, id: string) => {
  const action = textOption(options, 'action');
  return action === undefined ? {} : { formAction: `${action}#${id}` };
};

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A repeatable group. Adding and removing post the form to the server, so they work without script. */
export const GroupsTemplate = (props: ArrayFieldTemplateProps) => {
  const { items, uiSchema, title, required, rawErrors, fieldPathId, canAdd } = props;
  const id = fieldPathId[ID_KEY];
  const options = optionsIn(uiSchema);
  const asHeading = isOn(options, 'heading');
  const Heading = asHeading ? 'h1' : 'h2';
  return (
    <div className={`govuk-form-group${rawErrors?.length ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" id={id} {...describedBy({ id, uiSchema, rawErrors })}>
        <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${asHeading ? 'l' : 'm'}`}>
          <Heading className="govuk-fieldset__heading">
            {textOption(options, 'title') ?? title}
            {required ? '' : ' (optional)'}
          </Heading>
        </legend>
        <AroundQuestion id={id} uiSchema={uiSchema} rawErrors={rawErrors} />
        {items}
        {canAdd && (
          <button
            type="submit"
            name="add"
            {...backTo(options, `${id}_${items.length}`)}
            value={textOption(options, 'pointer') ?? id}
            className="govuk-button govuk-button--secondary"
          >
            Add another {textOption(options, 'itemName') ?? 'item'}
          </button>
        )}
      </fieldset>
    </div>
  );
};

export const GroupTemplate = ({
  children,
  index,
  totalItems,
  parentUiSchema,
  buttonsProps,
}: ArrayFieldItemTemplateProps) => {
  const options = optionsIn(parentUiSchema);
  const id = buttonsProps.fieldPathId[ID_KEY];
  const parentId = id.slice(0, id.lastIndexOf('_'));
  const name = `${capitalised(textOption(options, 'itemName') ?? 'item')} ${index + 1}`;
  return (
    <fieldset className="govuk-fieldset app-group" id={id}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{name}</legend>
      {children}
      {totalItems > 1 && (
        <button
          type="submit"
          name="remove"
          {...backTo(options, parentId)}
          value={`${textOption(options, 'pointer') ?? ''}/${index}`}
          className="govuk-button govuk-button--secondary app-remove"
        >
          Remove<span className="govuk-visually-hidden"> {name}</span>
        </button>
      )}
    </fieldset>
  );
};
