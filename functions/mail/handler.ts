/** From the mail service: what became of each message. */
import { z } from 'zod';
import { container } from '../runtime/container.ts';
import { eventDoor } from '../runtime/event-door.ts';
import { type Delivery, recordDelivery } from '../use-cases/record-delivery.ts';

const topicEvent = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });

const deliveries = {
  Send: 'sent',
  Delivery: 'delivered',
  Bounce: 'bounced',
  Complaint: 'complained',
  Reject: 'rejected',
} as const satisfies Record<string, Delivery>;

/** A soft bounce is tried again by the mail service itself, and says so; only a permanent one needs a person. */
const mailEvent = z.object({
  eventType: z.enum(['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject']).optional(),
  bounce: z.object({ bounceType: z.string() }).optional(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())) }),
});

/** When the topic is set up, the mail service says so in a sentence: not an event, and nothing to try again. */
const isEvent = (body: string): boolean => body.trimStart().startsWith('{');

const takeMailEvent = async (body: string): Promise<void> => {
  if (!isEvent(body)) return;
  const { eventType, bounce, mail } = mailEvent.parse(JSON.parse(body));
  const key = mail.tags['message-key']?.[0];
  const caseId = mail.tags['case-id']?.[0];
  if (eventType === undefined || key === undefined || caseId === undefined) return;
  if (eventType === 'Bounce' && bounce?.bounceType === 'Transient') return;
  await recordDelivery(container())(caseId, key, deliveries[eventType]);
};

export const handler = eventDoor(async (event: unknown): Promise<void> => {
  for (const { Sns } of topicEvent.parse(event).Records) await takeMailEvent(Sns.Message);
});
