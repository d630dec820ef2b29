import { Layout } from '../layout.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { atTime } from '../parts/dates.ts';
import { DueLine } from '../parts/due-line.tsx';
import type { Action, Due, Link, Shell } from '../shell.ts';

export interface WaitingTask {
  readonly title: string;
  readonly href: string;
  readonly reference: string;
  readonly due?: Due;
}
export interface DraftLine {
  readonly title: string;
  readonly href: string;
  /** ISO 8601. */
  readonly savedAt: string;
}
export interface CaseLine {
  readonly reference: string;
  readonly href: string;
  readonly kind: string;
  /** Where it stands, as a sentence. */
  readonly where: string;
  readonly next?: { readonly what: string; readonly due?: Due };
}

export interface WorkListPageProps {
  readonly shell: Shell;
  /** Overdue first, as given. */
  readonly tasks: readonly WaitingTask[];
  readonly drafts: readonly DraftLine[];
  readonly cases: readonly CaseLine[];
  readonly earlierCases?: string;
  readonly moreCases?: string;
  /** "Start a notification", "Refer a case": only what the person may do. */
  readonly start: readonly Action[];
  readonly links?: readonly Link[];
}

const Tasks = ({ tasks }: { readonly tasks: readonly WaitingTask[] }) =>
  tasks.length === 0 ? (
    <p className="govuk-body">Nothing is waiting for you.</p>
  ) : (
    <ul className="app-cards">
      {tasks.map(({ title, href, reference, due }) => (
        <li className={`app-card${due && due.workingDaysLeft < 0 ? ' app-card--late' : ''}`} key={href}>
          <a className="govuk-link app-card__title" href={href}>
            {title}
          </a>
          <span className="app-card__line">Case {reference}</span>
          {due && (
            <span className="app-card__line">
              Due <DueLine due={due} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );

const Cases = ({ cases }: { readonly cases: readonly CaseLine[] }) => (
  <ul className="app-cards">
    {cases.map(({ reference, href, kind, where, next }) => (
      <li
        className={`app-card${next?.due && next.due.workingDaysLeft < 0 ? ' app-card--late' : ''}`}
        key={reference}
      >
        <a className="govuk-link app-card__title" href={href}>
          {reference}
        </a>
        <span className="app-card__line app-quiet">{kind}</span>
        <span className="app-card__line">{where}</span>
        {next && (
          <span className="app-card__line">
            Next: {next.what}
            {next.due && (
              <>
                , due <DueLine due={next.due} />
              </>
            )}
          </span>
        )}
      </li>
    ))}
  </ul>
);

const Pages = ({
  earlier,
  more,
}: {
  readonly earlier: string | undefined;
  readonly more: string | undefined;
}) =>
  (earlier !== undefined || more !== undefined) && (
    <nav className="app-pages" aria-label="Open cases, more pages">
      {earlier !== undefined && (
        <a className="govuk-link" href={earlier} rel="prev">
          Back to the most urgent cases
        </a>
      )}
      {more !== undefined && (
        <a className="govuk-link" href={more} rel="next">
          More open cases
        </a>
      )}
    </nav>
  );

/** What waits for the person who signed in, then everything that is open, by what is due next. */
export const WorkListPage = (props: WorkListPageProps) => {
  const { shell, tasks, drafts, cases, start, links = [] } = props;
  return (
    <Layout shell={shell} title="Your work">
      <h1 className="govuk-heading-l">Your work</h1>
      {start.length > 0 && (
        <div className="govuk-button-group">
          {start.map((action, index) => (
            <ActionButton key={action.text} action={action} kind={index === 0 ? 'primary' : 'secondary'} />
          ))}
        </div>
      )}
      <h2 className="govuk-heading-m">Waiting for you</h2>
      <Tasks tasks={tasks} />
      {drafts.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Begun and not yet submitted</h2>
          <ul className="govuk-list govuk-list--spaced">
            {drafts.map(({ title, href, savedAt }) => (
              <li key={href}>
                <a className="govuk-link" href={href}>
                  {title}
                </a>
                <br />
                Last saved {atTime(savedAt)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="govuk-heading-m">Open cases</h2>
      {cases.length === 0 ? <p className="govuk-body">No case is open.</p> : <Cases cases={cases} />}
      <Pages earlier={props.earlierCases} more={props.moreCases} />
      {links.map(({ text, href }) => (
        <p className="govuk-body" key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </p>
      ))}
    </Layout>
  );
};
