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
  if (request.answeredAt !== undefined) return <p>Answered {atTime(request.answeredAt)}</p>;
  if (!request.due || request.state !== 'open') return null;
  return (
    <p>
      Due <DueLine due={request.due} />
    </p>
  );
};

const Item = ({ request }: { readonly request: RequestLine }) => (
  <li className="app-requests__request">
    <div>
      <h3 className="app-requests__what">{request.what}</h3>
      <p>{request.askedOf}</p>
    </div>
    <div>
      <p>
        <Tag tone={states[request.state].tone}>{states[request.state].text}</Tag>
      </p>
      <When request={request} />
      {request.delivery && (
        <p>
          Message: <DeliveryTag delivery={request.delivery} />
        </p>
      )}
    </div>
    <div>
      {request.links?.map(({ text, href }) => (
        <p key={href}>
          <a className="govuk-link" href={href}>
            {text}
            <span className="govuk-visually-hidden">
              : {request.what}, {request.askedOf}
            </span>
          </a>
        </p>
      ))}
    </div>
  </li>
);

/** Who was asked for what, and whether it has come. */
export const Requests = ({ requests }: { readonly requests: readonly RequestLine[] }) => (
  <section className="app-section" id="requests">
    <h2 className="govuk-heading-m">Requests</h2>
    {requests.length === 0 ? (
      <p className="govuk-body">Nobody has been asked for anything yet.</p>
    ) : (
      <ul className="app-requests">
        {requests.map((request) => (
          <Item key={request.id} request={request} />
        ))}
      </ul>
    )}
  </section>
);
