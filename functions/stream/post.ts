/** From the record to the mail service: each new message, once. */
import { z } from 'zod';
import { container } from '../runtime/container.ts';
import { eventDoor } from '../runtime/event-door.ts';
import { sendMessage } from '../use-cases/send-message.ts';
import { eachRecord, textAttribute } from './records.ts';

const messageImage = z.object({
  caseId: textAttribute,
  message: z.object({ M: z.object({ key: textAttribute }) }).transform(({ M }) => M),
});

export const handler = eventDoor((event: unknown) =>
  eachRecord(event, async (image) => {
    const { caseId, message } = messageImage.parse(image);
    await sendMessage(container())(caseId, message.key);
  }),
);
