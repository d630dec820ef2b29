import { Layout } from '../layout.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { PostForm } from '../parts/post-form.tsx';
import type { FormTarget, Shell } from '../shell.ts';

export interface ReferPageProps {
  readonly shell: Shell;
  /** Posts `email`. */
  readonly target: FormTarget;
  readonly fault?: string;
}

/** Where an agency without an account begins to refer a case for review. */
export const ReferPage = ({ shell, target, fault }: ReferPageProps) => (
  <Layout shell={shell} title="Refer a case for review" hasErrors={fault !== undefined}>
    <ErrorSummary problems={fault === undefined ? [] : [{ text: fault, href: '#email' }]} />
    <h1 className="govuk-heading-l">Refer a case for review</h1>
    <p className="govuk-body">
      Any agency of the partnership can refer a case when there are concerns about how agencies worked
      together, or about a single agency. A child death overview panel, or a single-agency review, can lead to
      a referral too.
    </p>
    <p className="govuk-body">
      If a child is in danger now, do not wait for this form: call 999 or children’s social care.
    </p>
    <PostForm target={target}>
      <div className={`govuk-form-group${fault === undefined ? '' : ' govuk-form-group--error'}`}>
        <label className="govuk-label govuk-label--m" htmlFor="email">
          Your work email address
        </label>
        <div className="govuk-hint" id="email-hint">
          We send a code to it, if the partnership knows the address as one of its agencies’.
        </div>
        {fault !== undefined && (
          <p className="govuk-error-message" id="email-error">
            <span className="govuk-visually-hidden">Error:</span> {fault}
          </p>
        )}
        <input
          className={`govuk-input${fault === undefined ? '' : ' govuk-input--error'}`}
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          spellCheck={false}
          aria-describedby={fault === undefined ? 'email-hint' : 'email-hint email-error'}
        />
      </div>
      <button type="submit" className="govuk-button">
        Send me a code
      </button>
    </PostForm>
  </Layout>
);
