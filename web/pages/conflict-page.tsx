import { Layout } from '../layout.tsx';
import { type Carried, CarriedInputs } from '../parts/carried.tsx';
import { Lines } from '../parts/paragraphs.tsx';
import { PostForm } from '../parts/post-form.tsx';
import { atTime } from '../parts/dates.ts';
import type { FormTarget, Shell } from '../shell.ts';

export interface ConflictPageProps {
  readonly shell: Shell;
  /** Who saved while this person was typing. */
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
  readonly fields: readonly {
    /** Absolute pointer; posted as `keep[<at>]` = `mine` or `theirs`. */
    readonly at: string;
    readonly question: string;
    readonly mine: string;
    readonly theirs: string;
  }[];
  /** Its version is the newer one, which this page shows. */
  readonly target: FormTarget;
  /** The person's own answers, posted again. */
  readonly carried: readonly Carried[];
}

const Version = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <div className="app-version">
    <h3 className="govuk-heading-s">{title}</h3>
    <p className="govuk-body">
      {text === '' ? <span className="app-quiet">No answer</span> : <Lines text={text} />}
    </p>
  </div>
);

const Choice = ({
  name,
  id,
  value,
  label,
}: {
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly label: string;
}) => (
  <div className="govuk-radios__item">
    <input
      className="govuk-radios__input"
      type="radio"
      name={name}
      id={id}
      value={value}
      defaultChecked={value === 'mine'}
    />
    <label className="govuk-label govuk-radios__label" htmlFor={id}>
      {label}
    </label>
  </div>
);

/** Two people changed the same answers: both versions, nobody's words lost. */
export const ConflictPage = ({ shell, who, at, fields, target, carried }: ConflictPageProps) => (
  <Layout shell={shell} title="Somebody else changed these answers" wide>
    <h1 className="govuk-heading-l">Somebody else changed these answers</h1>
    <p className="govuk-body">
      {who} saved this page on {atTime(at)}, after you opened it. Nothing of yours is lost: choose which
      answer to keep.
    </p>
    <PostForm target={target}>
      <CarriedInputs carried={carried} />
      {fields.map((field, index) => {
        const id = `keep-${index + 1}`;
        return (
          <section className="app-section" key={field.at} aria-labelledby={`${id}-question`}>
            <h2 className="govuk-heading-m" id={`${id}-question`}>
              {field.question}
            </h2>
            <div className="app-versions">
              <Version title="Your answer" text={field.mine} />
              <Version title={`The answer of ${who}`} text={field.theirs} />
            </div>
            <fieldset className="govuk-fieldset">
              <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
                Which answer do you want to keep?
                <span className="govuk-visually-hidden"> {field.question}</span>
              </legend>
              <div className="govuk-radios govuk-radios--inline">
                <Choice name={`keep[${field.at}]`} id={id} value="mine" label="Yours" />
                <Choice name={`keep[${field.at}]`} id={`${id}-2`} value="theirs" label="Theirs" />
              </div>
            </fieldset>
          </section>
        );
      })}
      <button type="submit" className="govuk-button">
        Keep these answers
      </button>
    </PostForm>
  </Layout>
);
