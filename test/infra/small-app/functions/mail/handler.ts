import { z } from 'zod';
import { put } from '../record.ts';

const notification = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });
const message = z.object({
  eventType: z.string(),
  mail: z.object({ messageId: z.string(), tags: z.object({ key: z.array(z.string()) }).loose() }),
});

export const handler = async (event: unknown): Promise<void> => {
  for (const { Sns } of notification.parse(event).Records) {
    const { eventType, mail } = message.parse(JSON.parse(Sns.Message));
    const [caseId = ''] = (mail.tags.key[0] ?? '').split('_');
    await put({ pk: `case#${caseId}`, sk: `mail-event#${mail.messageId}#${eventType}` });
  }
};
