import type { ShownSection } from '../../forms/form.ts';
import { Layout } from '../layout.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { Marking } from '../parts/marking.tsx';
import { RecordBody, type RecordContent } from '../parts/record.tsx';
import { ShownAnswers } from '../parts/shown-answers.tsx';
import type { Action, Link, Shell } from '../shell.ts';

export interface RecipientPageProps {
  readonly shell: Shell;
  readonly reference: string;
  readonly nationalReference?: string;
  /** "Notification of a serious incident", "Completed rapid review", "Reviewer named". */
  readonly title: string;
  /** Why this recipient is told, with its source. */
  readonly why: string;
  /** The reviewer's name, or that it follows. */
  readonly paragraphs?: readonly string[];
  readonly download?: Link;
  readonly reply?: Action;
  readonly record?: RecordContent;
  readonly notification?: readonly ShownSection[];
}

/** What the Panel, Ofsted and the DfE are sent, to read and to keep. */
export const RecipientPage = (props: RecipientPageProps) => (
  <Layout shell={props.shell} title={`${props.title}, case ${props.reference}`} wide>
    <span className="govuk-caption-l">
      Case {props.reference}
      {props.nationalReference !== undefined && `, national reference ${props.nationalReference}`}
    </span>
    <h1 className="govuk-heading-l">{props.title}</h1>
    <Marking />
    <p className="govuk-body">{props.why}</p>
    {props.paragraphs?.map((text) => (
      <p className="govuk-body" key={text}>
        {text}
      </p>
    ))}
    <div className="govuk-button-group">
      {props.download && (
        <a className="govuk-button govuk-button--secondary" href={props.download.href}>
          {props.download.text}
        </a>
      )}
      {props.reply && <ActionButton action={props.reply} kind="primary" />}
    </div>
    {props.record && <RecordBody {...props.record} />}
    {props.notification && <ShownAnswers sections={props.notification} />}
  </Layout>
);
