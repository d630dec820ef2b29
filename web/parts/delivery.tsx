import { Tag, type Tone } from './tag.tsx';

/** How far a message has come. */
export type Delivery = 'pending' | 'sending' | 'sent' | 'delivered' | 'bounced' | 'complained' | 'rejected';

const words: Record<Delivery, { readonly text: string; readonly tone: Tone }> = {
  pending: { text: 'Waiting to be sent', tone: 'grey' },
  sending: { text: 'Being sent', tone: 'grey' },
  sent: { text: 'Sent, not yet confirmed', tone: 'blue' },
  delivered: { text: 'Delivered', tone: 'green' },
  bounced: { text: 'Came back: not delivered', tone: 'red' },
  complained: { text: 'Marked as spam by the recipient', tone: 'red' },
  rejected: { text: 'Refused by the mail service', tone: 'red' },
};

export const DeliveryTag = ({ delivery }: { readonly delivery: Delivery }) => (
  <Tag tone={words[delivery].tone}>{words[delivery].text}</Tag>
);
