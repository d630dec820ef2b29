import { DataTable } from './data-table.tsx';
import { atTime } from './dates.ts';
import { Lines } from './paragraphs.tsx';
import { ShownRows } from './shown-answers.tsx';

/** The record of a rapid review as it is read: items a–k, criteria, decision, sign-offs. */
export interface RecordContent {
  readonly items: readonly {
    readonly letter: string;
    readonly title: string;
    readonly rows: readonly { readonly question: string; readonly answer: string }[];
  }[];
  readonly criteria: readonly {
    readonly criterion: string;
    /** "Yes", "No", "Unclear". */
    readonly answer: string;
    readonly evidence: string;
  }[];
  readonly decision?: {
    /** As a sentence. */
    readonly text: string;
    readonly rationale?: string;
    /** How it was reached: "Agreed by all three partners", "Determined by the Independent Person". */
    readonly how: string;
    /** ISO 8601. */
    readonly at: string;
  };
  readonly signOffs: readonly {
    readonly partner: string;
    readonly name: string;
    /** "Agrees", "Agrees with comment", "Does not agree". */
    readonly verdict: string;
    readonly words?: string;
    readonly at: string;
    readonly dissents: boolean;
  }[];
  /** The steps of a dispute, in order. */
  readonly dispute?: readonly {
    readonly stage: string;
    readonly outcome: string;
    readonly words?: string;
    readonly at: string;
  }[];
}

const Decision = ({ decision }: { readonly decision: NonNullable<RecordContent['decision']> }) => (
  <section className="app-standing" aria-labelledby="decision">
    <h2 className="govuk-heading-m" id="decision">
      Decision
    </h2>
    <p className="govuk-body-l">{decision.text}</p>
    {decision.rationale !== undefined && (
      <p className="govuk-body">
        <Lines text={decision.rationale} />
      </p>
    )}
    <p className="govuk-body">
      {decision.how}, {atTime(decision.at)}.
    </p>
  </section>
);

const SignOffs = ({ signOffs }: Pick<RecordContent, 'signOffs'>) => (
  <section className="app-section" aria-labelledby="sign-offs">
    <h2 className="govuk-heading-m" id="sign-offs">
      Sign-offs
    </h2>
    {signOffs.length === 0 && <p className="govuk-body">Nobody has signed yet.</p>}
    {signOffs.map(({ partner, name, verdict, words, at, dissents }) => (
      <div key={`${partner} ${at}`} className={dissents ? 'app-dissent' : 'app-signed'}>
        <h3 className="govuk-heading-s">
          {partner}: {verdict}
        </h3>
        {words !== undefined && (
          <p className="govuk-body">
            <Lines text={words} />
          </p>
        )}
        <p className="govuk-body">
          {name}, {atTime(at)}
        </p>
      </div>
    ))}
  </section>
);

export const RecordBody = ({ items, criteria, decision, signOffs, dispute }: RecordContent) => (
  <>
    {decision && <Decision decision={decision} />}
    {items.map(({ letter, title, rows }) => (
      <section className="app-section" key={letter} aria-labelledby={`item-${letter}`}>
        <h2 className="govuk-heading-m" id={`item-${letter}`}>
          {letter}. {title}
        </h2>
        {rows.length === 0 ? (
          <p className="govuk-body">This does not apply to the decision that was made.</p>
        ) : (
          <ShownRows rows={rows} />
        )}
      </section>
    ))}
    {criteria.length > 0 && (
      <section className="app-section">
        <DataTable
          id="criteria"
          title="Criteria that were taken into account"
          columns={['Criterion', 'Answer', 'Evidence']}
          rows={criteria.map(({ criterion, answer, evidence }) => [
            criterion,
            answer,
            <Lines key="evidence" text={evidence} />,
          ])}
        />
      </section>
    )}
    <SignOffs signOffs={signOffs} />
    {dispute && dispute.length > 0 && (
      <section className="app-section" aria-labelledby="dispute">
        <h2 className="govuk-heading-m" id="dispute">
          How the disagreement was settled
        </h2>
        <ol className="govuk-list govuk-list--number govuk-list--spaced">
          {dispute.map(({ stage, outcome, words, at }) => (
            <li key={`${stage} ${at}`}>
              <strong>{stage}:</strong> {outcome}, {atTime(at)}
              {words !== undefined && (
                <>
                  <br />
                  <Lines text={words} />
                </>
              )}
            </li>
          ))}
        </ol>
      </section>
    )}
  </>
);
