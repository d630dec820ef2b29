import { Layout } from '../layout.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Marking } from '../parts/marking.tsx';
import { Lines } from '../parts/paragraphs.tsx';
import type { Link, Shell } from '../shell.ts';

export interface CollationPageProps {
  readonly shell: Shell;
  readonly reference: string;
  readonly back?: string;
  readonly agencies: readonly {
    readonly id: string;
    readonly name: string;
    /** "Return received 3 June 2026", "No involvement", "Still waiting". */
    readonly state: string;
    readonly href?: string;
  }[];
  readonly items: readonly {
    readonly letter: string;
    readonly title: string;
    /** What each agency said that belongs to this item, by agency id. */
    readonly answers: Readonly<
      Record<string, readonly { readonly question: string; readonly answer: string }[]>
    >;
  }[];
  readonly record?: Link;
}

type Answers = readonly { readonly question: string; readonly answer: string }[];

const Cell = ({ answers }: { readonly answers: Answers | undefined }) =>
  answers?.length ? (
    <dl className="app-answers">
      {answers.map(({ question, answer }, index) => (
        <div key={`${index}-${question}`}>
          <dt>{question}</dt>
          <dd>
            <Lines text={answer} />
          </dd>
        </div>
      ))}
    </dl>
  ) : (
    <span className="app-quiet">Nothing</span>
  );

/** The agencies' returns side by side, against the items of the record. */
export const CollationPage = ({ shell, reference, back, agencies, items, record }: CollationPageProps) => (
  <Layout shell={shell} title={`Returns side by side, case ${reference}`} back={back} wide>
    <span className="govuk-caption-l">Case {reference}</span>
    <h1 className="govuk-heading-l">Returns side by side</h1>
    <Marking />
    <ul className="govuk-list govuk-list--bullet">
      {agencies.map(({ id, name, state, href }) => (
        <li key={id}>
          {href === undefined ? (
            name
          ) : (
            <a className="govuk-link" href={href}>
              {name}
            </a>
          )}
          : {state}
        </li>
      ))}
    </ul>
    {record && (
      <a className="govuk-button" href={record.href}>
        {record.text}
      </a>
    )}
    <div className="app-collation">
      <DataTable
        id="collation"
        title="What the agencies said, item by item"
        columns={['Item', ...agencies.map(({ name }) => name)]}
        rows={items.map(({ letter, title, answers }) => [
          `${letter}. ${title}`,
          ...agencies.map(({ id }) => <Cell key={id} answers={answers[id]} />),
        ])}
      />
    </div>
  </Layout>
);
