import { Layout } from '../layout.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Marking } from '../parts/marking.tsx';
import { PostForm } from '../parts/post-form.tsx';
import { ShownAnswers, type ShownAnswersProps } from '../parts/shown-answers.tsx';
import type { FormTarget, Link, Shell } from '../shell.ts';

export interface CheckAnswersPageProps {
  readonly shell: Shell;
  /** "Check your answers" unless it is one section. */
  readonly title?: string;
  readonly formTitle: string;
  readonly back?: string;
  readonly sections: ShownAnswersProps['sections'];
  /** What is still wrong, each leading to its question's page. Submitting waits until there is none. */
  readonly problems: readonly Link[];
  readonly declaration?: string;
  readonly submitLabel: string;
  readonly target: FormTarget;
}

export const CheckAnswersPage = (props: CheckAnswersPageProps) => {
  const { shell, title = 'Check your answers', formTitle, back, sections, problems, declaration } = props;
  return (
    <Layout shell={shell} title={title} hasErrors={problems.length > 0} back={back}>
      <ErrorSummary problems={problems} />
      <span className="govuk-caption-l">{formTitle}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <Marking />
      <ShownAnswers sections={sections} />
      {problems.length > 0 ? (
        <p className="govuk-body">
          You can submit when {problems.length === 1 ? 'the problem' : `the ${problems.length} problems`} at
          the top of this page {problems.length === 1 ? 'is' : 'are'} put right. Your answers are saved.
        </p>
      ) : (
        <PostForm target={props.target}>
          {declaration !== undefined && (
            <>
              <h2 className="govuk-heading-m">Now submit</h2>
              <p className="govuk-body">{declaration}</p>
            </>
          )}
          <button type="submit" className="govuk-button">
            {props.submitLabel}
          </button>
        </PostForm>
      )}
    </Layout>
  );
};
