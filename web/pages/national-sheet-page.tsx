import { notGiven } from '../../forms/answers-as-shown.ts';
import { Layout } from '../layout.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { DueLine } from '../parts/due-line.tsx';
import { Marking } from '../parts/marking.tsx';
import { Lines } from '../parts/paragraphs.tsx';
import type { Due, Link, Shell } from '../shell.ts';

export interface NationalSheetPageProps {
  readonly shell: Shell;
  readonly reference: string;
  readonly back?: string;
  readonly due?: Due;
  /** In the order of the national form. */
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly { readonly question: string; readonly answer: string }[];
  }[];
  /** Where the national reference is recorded afterwards. */
  readonly record?: Link;
  /** The national service, which opens beside this page. */
  readonly nationalService?: Link;
}

/** The notification in the national form's order, to key in field by field. */
export const NationalSheetPage = (props: NationalSheetPageProps) => (
  <Layout
    shell={props.shell}
    title={`Sheet for the national form, case ${props.reference}`}
    back={props.back}
    wide
  >
    <span className="govuk-caption-l">Case {props.reference}</span>
    <h1 className="govuk-heading-l">Sheet for the national form</h1>
    <Marking />
    {props.due && (
      <p className="govuk-body">
        Submit to the national service by <DueLine due={props.due} />
      </p>
    )}
    <p className="govuk-body app-screen-only">
      The national service ends your session after 20 minutes and saves nothing. Have this sheet open or
      printed before you begin. When you are done, come back and record the reference it gave you.
    </p>
    <div className="govuk-button-group">
      {props.record && (
        <a className="govuk-button" href={props.record.href}>
          {props.record.text}
        </a>
      )}
      {props.nationalService && (
        <a className="govuk-link" href={props.nationalService.href} rel="noreferrer">
          {props.nationalService.text}
        </a>
      )}
    </div>
    {props.sections.map(({ title, rows }, section) => (
      <section className="app-section" key={`${section}-${title}`}>
        <h2 className="govuk-heading-m">{title}</h2>
        <dl className="govuk-summary-list">
          {rows.map(({ question, answer }, row) => {
            const id = `answer-${section + 1}-${row + 1}`;
            return (
              <div className="govuk-summary-list__row" key={id}>
                <dt className="govuk-summary-list__key">{question}</dt>
                <dd className="govuk-summary-list__value" id={id}>
                  {answer === '' ? <span className="app-quiet">Not answered</span> : <Lines text={answer} />}
                </dd>
                <dd className="govuk-summary-list__actions">
                  {answer !== '' && answer !== notGiven && <CopyButton from={id} called={question} />}
                </dd>
              </div>
            );
          })}
        </dl>
      </section>
    ))}
  </Layout>
);
