import { type Carried, CarriedInputs } from '../parts/carried.tsx';
import { Layout } from '../layout.tsx';
import { Details } from '../parts/details.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { PostForm } from '../parts/post-form.tsx';
import type { FormTarget, Shell } from '../shell.ts';

export interface EnterCodePageProps {
  readonly shell: Shell;
  readonly masked: string;
  readonly minutes: number;
  /** Posts `code`. */
  readonly target: FormTarget;
  readonly resend: FormTarget;
  /** What is wrong with the code that was typed. */
  readonly fault?: string;
  /** Posted along with either form, unseen. */
  readonly carried?: readonly Carried[];
}

export const EnterCodePage = ({
  shell,
  masked,
  minutes,
  target,
  resend,
  fault,
  carried = [],
}: EnterCodePageProps) => (
  <Layout shell={shell} title="Check your email" hasErrors={fault !== undefined}>
    <ErrorSummary problems={fault === undefined ? [] : [{ text: fault, href: '#code' }]} />
    <h1 className="govuk-heading-l">Check your email</h1>
    <p className="govuk-body">
      If <strong>{masked}</strong> is an address we asked, a code is on its way to it. Most arrive within a
      minute. The code is valid for {minutes} minutes and works once.
    </p>
    <PostForm target={target}>
      <CarriedInputs carried={carried} />
      <div className={`govuk-form-group${fault === undefined ? '' : ' govuk-form-group--error'}`}>
        <label className="govuk-label govuk-label--m" htmlFor="code">
          Code
        </label>
        <div className="govuk-hint" id="code-hint">
          The numbers in the email. You can paste them.
        </div>
        {fault !== undefined && (
          <p className="govuk-error-message" id="code-error">
            <span className="govuk-visually-hidden">Error:</span> {fault}
          </p>
        )}
        <input
          className={`govuk-input govuk-input--width-10 govuk-input--extra-letter-spacing${fault === undefined ? '' : ' govuk-input--error'}`}
          id="code"
          name="code"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          aria-describedby={fault === undefined ? 'code-hint' : 'code-hint code-error'}
        />
      </div>
      <button type="submit" className="govuk-button">
        Continue
      </button>
    </PostForm>
    <Details summary="I have no code">
      <p className="govuk-body">
        Look in the junk folder, and wait two minutes. Messages to NHS and police addresses can be slower.
      </p>
      <PostForm target={resend}>
        <CarriedInputs carried={carried} />
        <button type="submit" className="govuk-button govuk-button--secondary">
          Send another code
        </button>
      </PostForm>
      <p className="govuk-body">A new code makes the old one useless.</p>
    </Details>
  </Layout>
);
