import Form from '@rjsf/core';
import { bracketNameGenerator, ErrorSchemaBuilder, type ValidatorType } from '@rjsf/utils';
import type { ReactElement, ReactNode } from 'react';
import type { Answers, Fault, Json, Pointer } from '../../forms/form.ts';
import { getAt } from '../../forms/pointers.ts';
import { faultsOnPage } from './page-faults.ts';
import { answersName, type Page, type PlacedField, placeFields } from './placed-field.ts';
import { isList, withAnswerAt } from './pointer.ts';
import { rjsfSchemaOf } from './rjsf-schema.ts';
import { theme } from './theme.ts';

export interface Questions extends Page {
  readonly faults: readonly Fault[];
  /** Where the page is posted: Add and Remove come back to the group that changed, instead of the top. */
  readonly action?: string;
  /** Said beside a question, such as where a prefilled answer came from. */
  readonly notes?: readonly { readonly at: Pointer; readonly text: string }[];
}

/** The form's own precompiled validator has judged before: the library is asked for nothing but HTML. */
const noValidator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({}),
};

/** By default the library takes the first of several choices as the answer: nobody may be made to agree like that. */
const nothingInAdvance = {
  constAsDefaults: 'never',
  emptyObjectFields: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
} as const;

/** The page has its own form element, with hidden fields and buttons around the questions. */
const Bare = ({ children }: { readonly children: ReactNode }) => children;

const isGroups = ({ widget }: PlacedField) => widget === 'groups';

/** At least one group is shown, empty if need be: an empty one is not kept. */
const shownAnswer = (answers: Answers, field: PlacedField): Json | undefined => {
  const answer = getAt(answers, field.at);
  if (!isGroups(field)) return answer;
  return isList(answer) && answer.length > 0 ? answer : [{}];
};

/** The only question of a page is its heading, unless the page has something to say before it. */
export const hasQuestionAsHeading = (page: Page): boolean =>
  page.page.hint === undefined && placeFields(page).length === 1;

/** The questions of one page, without the form element around them. */
export const renderQuestions = ({ faults, notes, action, ...page }: Questions): ReactElement => {
  const fields = placeFields(page);
  const { schema, uiSchema } = rjsfSchemaOf({
    page,
    fields,
    heading: hasQuestionAsHeading(page),
    action,
    notes: new Map(notes?.map(({ at, text }) => [at, text])),
  });
  const formData = fields.reduce<Answers>(
    (shown, field) => withAnswerAt(shown, field.path, shownAnswer(page.answers, field)),
    {},
  );
  const errors = new ErrorSchemaBuilder();
  for (const { fault, path } of faultsOnPage(page, faults)) errors.addErrors(fault.message, [...path]);
  return (
    <>
      {fields.some(isGroups) && <EnterContinues />}
      <Form
        {...theme}
        tagName={Bare}
        schema={schema}
        uiSchema={uiSchema}
        formData={formData}
        extraErrors={errors.ErrorSchema}
        validator={noValidator}
        noValidate
        experimental_defaultFormStateBehavior={nothingInAdvance}
        showErrorList={false}
        idPrefix={answersName}
        nameGenerator={bracketNameGenerator}
      >
        <></>
      </Form>
    </>
  );
};

/** The Enter key presses a form's first button: without this one, that would be "Remove". */
const EnterContinues = () => (
  <button type="submit" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true">
    Continue
  </button>
);
