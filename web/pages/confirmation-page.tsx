import { Layout } from '../layout.tsx';
import { inFull } from '../parts/dates.ts';
import type { Link, Shell } from '../shell.ts';

export interface ConfirmationPageProps {
  readonly shell: Shell;
  /** "Notification submitted". */
  readonly title: string;
  readonly reference: string;
  /** What happens, in order, and by when (ISO 8601 date). */
  readonly next: readonly { readonly what: string; readonly by?: string }[];
  /** The answers as submitted, to print or keep. */
  readonly copy?: Link;
  readonly links?: readonly Link[];
}

export const ConfirmationPage = ({
  shell,
  title,
  reference,
  next,
  copy,
  links = [],
}: ConfirmationPageProps) => (
  <Layout shell={shell} title={title}>
    <div className="govuk-panel govuk-panel--confirmation app-panel">
      <h1 className="govuk-panel__title">{title}</h1>
      <div className="govuk-panel__body">
        Your reference
        <br />
        <strong>{reference}</strong>
      </div>
    </div>
    <h2 className="govuk-heading-m">What happens next</h2>
    <ol className="govuk-list govuk-list--number govuk-list--spaced">
      {next.map(({ what, by }) => (
        <li key={what}>
          {what}
          {by !== undefined && (
            <>
              {' '}
              <strong>By {inFull(by)}.</strong>
            </>
          )}
        </li>
      ))}
    </ol>
    {copy && (
      <>
        <h2 className="govuk-heading-m">Keep a copy</h2>
        <p className="govuk-body">
          <a className="govuk-link" href={copy.href}>
            {copy.text}
          </a>{' '}
          to print it or save it where your organisation keeps such records.
        </p>
      </>
    )}
    {links.map(({ text, href }) => (
      <p className="govuk-body" key={href}>
        <a className="govuk-link" href={href}>
          {text}
        </a>
      </p>
    ))}
  </Layout>
);
