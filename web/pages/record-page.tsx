import { Layout } from '../layout.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { Marking } from '../parts/marking.tsx';
import { RecordBody, type RecordContent } from '../parts/record.tsx';
import type { Action, Shell } from '../shell.ts';

export interface RecordPageProps extends RecordContent {
  readonly shell: Shell;
  readonly reference: string;
  readonly back?: string;
  /** "Change the record", "Sign": what this person may do with it. */
  readonly actions?: readonly Action[];
}

export const RecordPage = ({ shell, reference, back, actions = [], ...record }: RecordPageProps) => (
  <Layout shell={shell} title={`Record of the rapid review, case ${reference}`} back={back} wide>
    <span className="govuk-caption-l">Case {reference}</span>
    <h1 className="govuk-heading-l">Record of the rapid review</h1>
    <Marking />
    {actions.length > 0 && (
      <div className="govuk-button-group">
        {actions.map((action) => (
          <ActionButton key={action.text} action={action} />
        ))}
      </div>
    )}
    <RecordBody {...record} />
  </Layout>
);
