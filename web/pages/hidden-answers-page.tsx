import { Layout } from '../layout.tsx';
import { type Carried, CarriedInputs } from '../parts/carried.tsx';
import { PostForm } from '../parts/post-form.tsx';
import { ShownRows } from '../parts/shown-answers.tsx';
import type { FormTarget, Shell } from '../shell.ts';

export interface HiddenAnswersPageProps {
  readonly shell: Shell;
  /** The answers that no longer apply. */
  readonly removed: readonly { readonly question: string; readonly answer: string }[];
  /** Posts `carried` again, with `hidden=confirmed`. */
  readonly target: FormTarget;
  readonly carried: readonly Carried[];
  /** Back to the question, with the answer as it was before. */
  readonly keep: string;
}

/** Before answers are lost because another answer changed. */
export const HiddenAnswersPage = ({ shell, removed, target, carried, keep }: HiddenAnswersPageProps) => (
  <Layout shell={shell} title="This will remove answers" back={keep}>
    <h1 className="govuk-heading-l">
      This will remove {removed.length === 1 ? 'an answer' : `${removed.length} answers`}
    </h1>
    <p className="govuk-body">
      With your new answer,{' '}
      {removed.length === 1 ? 'this question no longer applies' : 'these questions no longer apply'}. If you
      continue, {removed.length === 1 ? 'the answer is' : 'the answers are'} removed.
    </p>
    <ShownRows rows={removed} />
    <PostForm target={target}>
      <CarriedInputs carried={carried} />
      <div className="govuk-button-group">
        <button type="submit" name="hidden" value="confirmed" className="govuk-button govuk-button--warning">
          Continue and remove
        </button>
        <a className="govuk-link" href={keep}>
          Go back and keep them
        </a>
      </div>
    </PostForm>
  </Layout>
);
