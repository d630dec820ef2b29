import type { ShownSection } from '../../forms/form.ts';
import { Layout } from '../layout.tsx';
import { atTime } from '../parts/dates.ts';
import { Marking } from '../parts/marking.tsx';
import { ShownAnswers } from '../parts/shown-answers.tsx';
import type { Shell } from '../shell.ts';

export interface AnswersPageProps {
  readonly shell: Shell;
  /** The form's title, such as "Agency return". */
  readonly title: string;
  readonly reference: string;
  readonly by?: string;
  /** ISO 8601. */
  readonly at?: string;
  readonly sections: readonly ShownSection[];
  readonly back?: string;
}

/** A form that was filed, with the questions as they were shown then. */
export const AnswersPage = ({ shell, title, reference, by, at, sections, back }: AnswersPageProps) => (
  <Layout shell={shell} title={`${title}, case ${reference}`} back={back}>
    <span className="govuk-caption-l">Case {reference}</span>
    <h1 className="govuk-heading-l">{title}</h1>
    <Marking />
    {at !== undefined && (
      <p className="govuk-body">
        Submitted {by !== undefined && `by ${by}, `}
        {atTime(at)}
      </p>
    )}
    <ShownAnswers sections={sections} />
  </Layout>
);
