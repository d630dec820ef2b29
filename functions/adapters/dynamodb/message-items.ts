/** Messages as items: what is to be sent, and how far it has come. */
import { z } from 'zod';
import type { Message } from '../../domain/messages/message.ts';
import type { StoredMessage } from '../../use-cases/ports.ts';
import { lists } from './list-entries.ts';
import { type Item, keys } from './table.ts';

const message = z.object({
  key: z.string(),
  caseId: z.string(),
  purpose: z.enum([
    'asked',
    'reminder',
    'due',
    'overdue',
    'escalation',
    'notice',
    'no-longer-needed',
    'bounced',
    'code',
  ]),
  role: z.string(),
  to: z.string(),
  requestId: z.string().exactOptional(),
  noticeId: z.string().exactOptional(),
  path: z.string(),
  subject: z.string(),
  paragraphs: z.array(z.string()),
  linkText: z.string(),
}) satisfies z.ZodType<Message>;

const messageItem = z.object({
  message,
  state: z.enum(['pending', 'sending', 'sent', 'delivered', 'bounced', 'complained', 'rejected']),
  createdAt: z.string(),
  stateAt: z.string(),
  claimedAt: z.string().exactOptional(),
}) satisfies z.ZodType<StoredMessage>;

/** A new message is on the list of unsettled ones until it is known to be sent. */
export const newMessageItem = (content: Message, at: string): Item => ({
  ...keys.message(content.caseId, content.key),
  type: 'message',
  caseId: content.caseId,
  message: content,
  state: 'pending',
  createdAt: at,
  stateAt: at,
  list: lists.unsettled,
  at: `${at}#${content.key}`,
});

/** @throws ZodError when the item is not a message. */
export const parseMessageItem = (item: Item): StoredMessage => messageItem.parse(item);
