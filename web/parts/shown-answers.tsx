import type { ShownSection } from '../../forms/form.ts';
import { Lines } from './paragraphs.tsx';

interface Row {
  readonly question: string;
  readonly answer: string;
  /** Where the answer can be changed. */
  readonly change?: string | undefined;
}

/** Questions with their answers, as they were asked. */
export const ShownRows = ({ rows }: { readonly rows: readonly Row[] }) => {
  // An empty column is kept for Change only where another row has one.
  const withoutAction = rows.some(({ change }) => change !== undefined)
    ? ' govuk-summary-list__row--no-actions'
    : '';
  return (
    <dl className="govuk-summary-list">
      {rows.map(({ question, answer, change }, index) => (
        <div
          className={`govuk-summary-list__row${change === undefined ? withoutAction : ''}`}
          key={`${index}-${question}`}
        >
          <dt className="govuk-summary-list__key">{question}</dt>
          <dd className="govuk-summary-list__value">
            {answer === '' ? <span className="app-quiet">Not answered</span> : <Lines text={answer} />}
          </dd>
          {change !== undefined && (
            <dd className="govuk-summary-list__actions">
              <a className="govuk-link" href={change}>
                Change<span className="govuk-visually-hidden"> {question}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
};

export interface ShownAnswersProps {
  readonly sections: readonly (Omit<ShownSection, 'rows'> & { readonly rows: readonly Row[] })[];
  /** The level of the sections' headings. */
  readonly level?: 2 | 3;
}

export const ShownAnswers = ({ sections, level = 2 }: ShownAnswersProps) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  return sections.map(({ title, rows }, index) => (
    <section key={`${index}-${title}`} className="app-section">
      <Heading className={level === 2 ? 'govuk-heading-m' : 'govuk-heading-s'}>{title}</Heading>
      <ShownRows rows={rows} />
    </section>
  ));
};
