import type { Action } from '../../shell.ts';
import { ActionButton } from '../../parts/action-button.tsx';

/** Something that stops a case until somebody repairs it, such as a message that came back. */
export interface CaseProblem {
  readonly text: string;
  readonly repair?: Action;
}

export const Problems = ({ problems }: { readonly problems: readonly CaseProblem[] }) =>
  problems.length > 0 && (
    <section className="app-problems" aria-labelledby="problems">
      <h2 className="govuk-heading-m" id="problems">
        {problems.length === 1 ? 'This needs repair' : `${problems.length} things need repair`}
      </h2>
      {problems.map(({ text, repair }) => (
        <div key={text}>
          <p className="govuk-body">{text}</p>
          {repair && <ActionButton action={repair} kind="warning" />}
        </div>
      ))}
    </section>
  );
