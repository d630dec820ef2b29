import { atTime } from '../parts/dates.ts';
import { MessagePage } from '../parts/message-page.tsx';
import type { Link, Shell } from '../shell.ts';

export interface OutcomePageProps {
  readonly shell: Shell;
  readonly reference: string;
  /** The outcome as one sentence. */
  readonly outcome: string;
  readonly paragraphs: readonly string[];
  /** ISO 8601. */
  readonly at: string;
  /** The agency's own return. */
  readonly links?: readonly Link[];
}

/** What whoever referred a case, or took part in it, may know of its end. */
export const OutcomePage = ({ shell, reference, outcome, paragraphs, at, links = [] }: OutcomePageProps) => (
  <MessagePage shell={shell} title={`Outcome of case ${reference}`}>
    <p className="govuk-body-l">{outcome}</p>
    {paragraphs.map((text) => (
      <p className="govuk-body" key={text}>
        {text}
      </p>
    ))}
    <p className="govuk-body">Decided {atTime(at)}.</p>
    {links.map(({ text, href }) => (
      <p className="govuk-body" key={href}>
        <a className="govuk-link" href={href}>
          {text}
        </a>
      </p>
    ))}
  </MessagePage>
);
