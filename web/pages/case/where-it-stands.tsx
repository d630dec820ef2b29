import { daysLeftInWords, inFull } from '../../parts/dates.ts';
import type { Due, Link } from '../../shell.ts';

export interface Standing {
  /** The phase as a sentence. */
  readonly where: string;
  readonly nationalReference?: string;
  /** Absent when the case has ended. */
  readonly next?: {
    readonly what: string;
    readonly whose: string;
    readonly due?: Due;
    /** When it is this person's to do. */
    readonly action?: Link;
  };
  /** Why the case ended, as a sentence. */
  readonly ended?: string;
}

const Countdown = ({ next }: { readonly next: NonNullable<Standing['next']> }) => {
  if (!next.due) return null;
  const { workingDaysLeft, date } = next.due;
  const late = workingDaysLeft < 0;
  return (
    <div className={`app-countdown${late ? ' app-countdown--late' : ''}`}>
      <span className="app-countdown__figure" aria-hidden="true">
        {Math.abs(workingDaysLeft)}
      </span>
      <span className="app-countdown__words">
        {daysLeftInWords(next.due)}
        <br />
        Due {inFull(date)}
      </span>
    </div>
  );
};

export const WhereItStands = ({ where, next, ended, nationalReference }: Standing) => (
  <section className="app-standing" aria-labelledby="standing">
    <h2 className="govuk-heading-m" id="standing">
      Where it stands
    </h2>
    <p className="govuk-body-l">{where}</p>
    {nationalReference !== undefined && (
      <p className="govuk-body">
        National reference: <strong>{nationalReference}</strong>
      </p>
    )}
    {ended !== undefined && <p className="govuk-body">{ended}</p>}
    {next && (
      <>
        <p className="govuk-body">
          <strong>Next step:</strong> {next.what}
          <br />
          <strong>Whose:</strong> {next.whose}
        </p>
        <Countdown next={next} />
        {next.action && (
          <a className="govuk-button" href={next.action.href}>
            {next.action.text}
          </a>
        )}
      </>
    )}
  </section>
);
