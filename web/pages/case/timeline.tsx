import { atTime } from '../../parts/dates.ts';

export interface TimelineLine {
  /** ISO 8601. */
  readonly at: string;
  readonly who: string;
  readonly what: string;
}

/** Who did what when, newest first, as given. */
export const Timeline = ({ lines }: { readonly lines: readonly TimelineLine[] }) => (
  <section className="app-section" id="timeline">
    <h2 className="govuk-heading-m">Timeline</h2>
    <ol className="app-timeline" reversed>
      {lines.map(({ at, who, what }, index) => (
        <li className="app-timeline__entry" key={`${at}-${index}`}>
          <span className="app-timeline__what">{what}</span>
          <span className="app-timeline__who">
            {who}, <time dateTime={at}>{atTime(at)}</time>
          </span>
        </li>
      ))}
    </ol>
  </section>
);
