/** A message the local mail service has accepted. */
import { z } from 'zod';

export const acceptedMessage = z.object({
  messageId: z.string(),
  /** ISO time on the local clock. */
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string().nullable(),
});
export type AcceptedMessage = z.infer<typeof acceptedMessage>;
