import { DataTable } from '../../parts/data-table.tsx';
import { atTime } from '../../parts/dates.ts';
import { type Delivery, DeliveryTag } from '../../parts/delivery.tsx';
import { DueLine } from '../../parts/due-line.tsx';
import { Tag, type Tone } from '../../parts/tag.tsx';
import type { Due, Link } from '../../shell.ts';

export interface RequestLine {
  readonly id: string;
  /** "Agency return". */
  readonly what: string;
  /** "Police – Borough commander". */
  readonly askedOf: string;
  readonly state: 'open' | 'answered' | 'withdrawn' | 'released';
  readonly due?: Due;
  /** ISO 8601, when answered. */
  readonly answeredAt?: string;
  /** Of the last message about it. */
  readonly delivery?: Delivery;
  /** "See the return", "Correct the address", "Answer". */
  readonly links?: readonly Link[];
}

const states: Record<RequestLine['state'], { readonly text: string; readonly tone: Tone }> = {
  open: { text: 'Waiting', tone: 'blue' },
  answered: { text: 'Answered', tone: 'green' },
  withdrawn: { text: 'Withdrawn', tone: 'grey' },
  released: { text: 'No longer waited for', tone: 'grey' },
};

const When = ({ request }: { readonly request: RequestLine }) => {
  if (request.answeredAt !== undefined) return <>Answered {atTime(request.answeredAt)}</>;
  return request.due && request.state === 'open' ? <DueLine due={request.due} /> : <>–</>;
};

export const Requests = ({ requests }: { readonly requests: readonly RequestLine[] }) => (
  <section className="app-section" id="requests">
    {requests.length === 0 ? (
      <>
        <h2 className="govuk-heading-m">Requests</h2>
        <p className="govuk-body">Nobody has been asked for anything yet.</p>
      </>
    ) : (
      <DataTable
        id="requests-table"
        caption="Requests"
        columns={['What', 'Asked of', 'State', 'Due', 'Message', 'Actions']}
        rows={requests.map((request) => [
          request.what,
          request.askedOf,
          <Tag key="state" tone={states[request.state].tone}>
            {states[request.state].text}
          </Tag>,
          <When key="when" request={request} />,
          request.delivery ? <DeliveryTag key="delivery" delivery={request.delivery} /> : '–',
          request.links?.length ? (
            <ul className="app-plain" key="links">
              {request.links.map(({ text, href }) => (
                <li key={href}>
                  <a className="govuk-link" href={href}>
                    {text}
                    <span className="govuk-visually-hidden"> – {request.askedOf}</span>
                  </a>
                </li>
              ))}
            </ul>
          ) : (
            '–'
          ),
        ])}
      />
    )}
  </section>
);
