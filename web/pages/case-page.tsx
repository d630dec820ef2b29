import { Layout } from '../layout.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { Marking } from '../parts/marking.tsx';
import type { Action, Link, Shell } from '../shell.ts';
import { Messages, type MessageLine } from './case/messages.tsx';
import { Milestones, type MilestoneLine } from './case/milestones.tsx';
import { People, type PersonLine } from './case/people.tsx';
import { Problems, type CaseProblem } from './case/problems.tsx';
import { Requests, type RequestLine } from './case/requests.tsx';
import { Timeline, type TimelineLine } from './case/timeline.tsx';
import { type Standing, WhereItStands } from './case/where-it-stands.tsx';

export interface CasePageProps extends Standing {
  readonly shell: Shell;
  readonly reference: string;
  /** "Serious incident notification" or "Local consideration". */
  readonly kind: string;
  readonly problems: readonly CaseProblem[];
  readonly documents: readonly Link[];
  readonly moves: readonly Action[];
  readonly requests: readonly RequestLine[];
  readonly milestones: readonly MilestoneLine[];
  readonly messages: readonly MessageLine[];
  readonly timeline: readonly TimelineLine[];
  readonly people: readonly PersonLine[];
}

/** The parts below, by their ids; what is empty is left out, but for what a reader would miss. */
const contentsOf = ({ milestones, timeline, people }: CasePageProps): readonly Link[] =>
  [
    { text: 'Requests', href: '#requests', isShown: true },
    { text: 'Timetable', href: '#timetable', isShown: milestones.length > 0 },
    { text: 'Messages', href: '#messages', isShown: true },
    { text: 'Timeline', href: '#timeline', isShown: timeline.length > 0 },
    { text: 'People', href: '#people', isShown: people.length > 0 },
  ].filter(({ isShown }) => isShown);

/** A case in one glance, then everything about it in the order in which it is asked for. */
export const CasePage = (props: CasePageProps) => (
  <Layout shell={props.shell} title={`Case ${props.reference}`} back={props.shell.home} wide>
    <span className="govuk-caption-l">{props.kind}</span>
    <h1 className="govuk-heading-l">Case {props.reference}</h1>
    <Marking />
    <Problems problems={props.problems} />
    <WhereItStands {...props} />
    <div className="app-halves">
      {props.documents.length > 0 && (
        <section className="app-section" aria-labelledby="documents">
          <h2 className="govuk-heading-m" id="documents">
            Documents
          </h2>
          <ul className="govuk-list">
            {props.documents.map(({ text, href }) => (
              <li key={href}>
                <a className="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {props.moves.length > 0 && (
        <section className="app-section app-screen-only" aria-labelledby="moves">
          <h2 className="govuk-heading-m" id="moves">
            What you can do
          </h2>
          <div className="govuk-button-group">
            {props.moves.map((action) => (
              <ActionButton key={action.text} action={action} />
            ))}
          </div>
        </section>
      )}
    </div>
    <nav className="app-contents app-screen-only" aria-label="On this page">
      <ul>
        {contentsOf(props).map(({ text, href }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <Requests requests={props.requests} />
    {props.milestones.length > 0 && <Milestones milestones={props.milestones} />}
    <Messages messages={props.messages} />
    {props.timeline.length > 0 && <Timeline lines={props.timeline} />}
    {props.people.length > 0 && <People people={props.people} />}
  </Layout>
);
