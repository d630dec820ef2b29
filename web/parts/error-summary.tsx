import type { Link } from '../shell.ts';

/** Above the heading; each line leads to its question with the same words as there. */
export const ErrorSummary = ({ problems }: { readonly problems: readonly Link[] }) =>
  problems.length > 0 && (
    <div className="govuk-error-summary" data-focus tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map(({ text, href }) => (
              <li key={`${href} ${text}`}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
