/** What becomes of a message: the events SES publishes about it, decided by the address as its simulator does. */
import type { AcceptedMessage } from './message.ts';

export type EventType = 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject';

/** bounce@…, bounce-1@… and bounce+x@… bounce, complaint@… complains; all others are delivered. */
const fateOf = (address: string): readonly EventType[] => {
  if (/^bounce([-+.].*)?@/i.test(address)) return ['Bounce'];
  if (/^complaint([-+.].*)?@/i.test(address)) return ['Delivery', 'Complaint'];
  return ['Delivery'];
};

const bareAddress = (address: string): string => /<([^>]+)>/.exec(address)?.[1] ?? address;

const mailOf = (message: AcceptedMessage, account: string) => ({
  timestamp: message.at,
  source: message.from,
  sendingAccountId: account,
  messageId: message.messageId,
  destination: [...message.to, ...message.cc, ...message.bcc].map(bareAddress),
  headersTruncated: false,
  headers: [
    { name: 'From', value: message.from },
    { name: 'To', value: message.to.join(', ') },
    { name: 'Subject', value: message.subject },
  ],
  commonHeaders: {
    from: [message.from],
    to: message.to,
    messageId: message.messageId,
    subject: message.subject,
  },
  tags: {
    'ses:configuration-set': [message.configurationSet ?? ''],
    'ses:from-domain': [bareAddress(message.from).split('@')[1] ?? ''],
    ...Object.fromEntries(Object.entries(message.tags).map(([name, value]) => [name, [value]])),
  },
});

const detailOf = (type: EventType, recipients: readonly string[], at: string, id: string) => {
  switch (type) {
    case 'Send':
      return { send: {} };
    case 'Delivery':
      return {
        delivery: {
          timestamp: at,
          processingTimeMillis: 500,
          recipients,
          smtpResponse: '250 2.0.0 OK',
          reportingMTA: 'local.example',
        },
      };
    case 'Bounce':
      return {
        bounce: {
          feedbackId: `bounce-${id}`,
          bounceType: 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients: recipients.map((emailAddress) => ({
            emailAddress,
            action: 'failed',
            status: '5.1.1',
            diagnosticCode: 'smtp; 550 5.1.1 user unknown',
          })),
          timestamp: at,
          reportingMTA: 'dns; local.example',
        },
      };
    case 'Complaint':
      return {
        complaint: {
          feedbackId: `complaint-${id}`,
          complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
          timestamp: at,
          complaintFeedbackType: 'abuse',
        },
      };
    case 'Reject':
      return { reject: { reason: 'Bad content' } };
    default:
      return type satisfies never;
  }
};

export interface MailEvent {
  readonly type: EventType;
  /** As SES publishes it to the topic. */
  readonly json: unknown;
}

export const eventsOf = (message: AcceptedMessage, account: string): readonly MailEvent[] => {
  const mail = mailOf(message, account);
  const fates = mail.destination.map((address) => ({ address, types: fateOf(address) }));
  const types: readonly EventType[] = ['Delivery', 'Bounce', 'Complaint'];
  const happened = types.flatMap((type) => {
    const recipients = fates.filter((fate) => fate.types.includes(type)).map(({ address }) => address);
    return recipients.length === 0 ? [] : [{ type, recipients }];
  });
  return [{ type: 'Send' as const, recipients: mail.destination }, ...happened].map(
    ({ type, recipients }) => ({
      type,
      json: { eventType: type, mail, ...detailOf(type, recipients, message.at, message.messageId) },
    }),
  );
};
