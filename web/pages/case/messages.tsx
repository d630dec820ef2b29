import { DataTable } from '../../parts/data-table.tsx';
import { atTime } from '../../parts/dates.ts';
import { type Delivery, DeliveryTag } from '../../parts/delivery.tsx';

export interface MessageLine {
  readonly key: string;
  /** "Request", "Reminder", "Overdue", "Outcome". */
  readonly purpose: string;
  readonly to: string;
  /** ISO 8601. */
  readonly at: string;
  readonly delivery: Delivery;
  readonly openedAt?: string;
}

export const Messages = ({ messages }: { readonly messages: readonly MessageLine[] }) => (
  <section className="app-section" id="messages">
    {messages.length === 0 ? (
      <>
        <h2 className="govuk-heading-m">Messages</h2>
        <p className="govuk-body">No message has been sent yet.</p>
      </>
    ) : (
      <DataTable
        id="messages-table"
        title="Messages"
        columns={['To', 'About', 'When', 'State']}
        rows={messages.map(({ key, to, purpose, at, delivery, openedAt }) => [
          to,
          purpose,
          atTime(at),
          <span key={key}>
            <DeliveryTag delivery={delivery} />
            {openedAt !== undefined && <span className="app-under">Opened {atTime(openedAt)}</span>}
          </span>,
        ])}
      />
    )}
  </section>
);
