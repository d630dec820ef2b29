import type { ShownSection } from '../../forms/form.ts';
import { faultsOnPage } from '../form-theme/page-faults.ts';
import { hasQuestionAsHeading, type Questions, renderQuestions } from '../form-theme/render-questions.tsx';
import { Layout } from '../layout.tsx';
import { Details } from '../parts/details.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { PostForm } from '../parts/post-form.tsx';
import { ShownAnswers } from '../parts/shown-answers.tsx';
import { Warning } from '../parts/banner.tsx';
import type { FormTarget, Shell } from '../shell.ts';

export interface QuestionPageProps extends Omit<Questions, 'action'> {
  readonly shell: Shell;
  readonly target: FormTarget;
  readonly back?: string;
  /** The section, and which child: "Child 2 of 3". */
  readonly caption?: string;
  /** Said above the questions, and never in the way: more than four children. */
  readonly warnings?: readonly string[];
  /** What the person needs to have in front of them: the record, or the agencies' answers to this item. */
  readonly reference?: readonly {
    readonly title: string;
    readonly open?: boolean;
    readonly sections: readonly ShownSection[];
  }[];
  /** Offered where a draft is kept. */
  readonly canSaveForLater?: boolean;
  readonly continueLabel?: string;
}

/** One question, or one small group of them. The button "later" posts `later=1`. */
export const QuestionPage = (props: QuestionPageProps) => {
  const { shell, target, back, caption, warnings = [], reference = [], faults, page } = props;
  const problems = faultsOnPage(props, faults).map(({ fault, target: id }) => ({
    text: fault.message,
    href: `#${id}`,
  }));
  const asHeading = hasQuestionAsHeading(props);
  return (
    <Layout shell={shell} title={page.title} hasErrors={problems.length > 0} back={back}>
      <ErrorSummary problems={problems} />
      {caption !== undefined && <span className="govuk-caption-l">{caption}</span>}
      {!asHeading && <h1 className="govuk-heading-l">{page.title}</h1>}
      {page.hint !== undefined && <p className="govuk-body">{page.hint}</p>}
      {warnings.map((warning) => (
        <Warning key={warning}>{warning}</Warning>
      ))}
      {reference.some(({ open }) => open) && (
        <p className="govuk-body app-screen-only">
          <a className="govuk-link" href="#answer">
            Go to the question
          </a>
        </p>
      )}
      {reference.map(({ title, open, sections }) => (
        <Details key={title} summary={title} open={open ?? false}>
          <ShownAnswers sections={sections} />
        </Details>
      ))}
      <div id="answer" tabIndex={-1} />
      <PostForm target={target}>
        {renderQuestions({ ...props, action: target.action })}
        <div className="govuk-button-group">
          <button type="submit" className="govuk-button">
            {props.continueLabel ?? 'Save and continue'}
          </button>
          {props.canSaveForLater !== false && (
            <button type="submit" name="later" value="1" className="govuk-button govuk-button--secondary">
              Save and come back later
            </button>
          )}
        </div>
      </PostForm>
    </Layout>
  );
};
