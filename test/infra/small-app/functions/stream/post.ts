import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { z } from 'zod';
import { putNew } from '../record.ts';
import { newItems } from './records.ts';

const client = new SESClient();
const variables = z.object({ SITE_URL: z.string(), MAIL_CONFIGURATION_SET: z.string() }).parse(process.env);

export const handler = async (event: unknown): Promise<unknown> => {
  const failed: string[] = [];
  for (const { item, sequenceNumber } of newItems(event)) {
    const key = String(item.key);
    /* Fails at first, to see that the stream tries again from here. */
    if (
      String(item.to).startsWith('fails-once') &&
      (await putNew({ pk: `case#${key.split('/')[0]}`, sk: 'failed-once' }))
    ) {
      failed.push(sequenceNumber);
      break;
    }
    if (!(await putNew({ pk: `case#${key.split('/')[0]}`, sk: `claim#${key}` }))) continue;
    await client.send(
      new SendEmailCommand({
        Source: 'Rapid Review <rr@sutton.example>',
        Destination: { ToAddresses: [String(item.to), 'copy@sutton.example'] },
        Message: {
          Subject: { Data: `Case ${key}: a step is waiting` },
          Body: {
            Text: { Data: `Open ${variables.SITE_URL}/case` },
            Html: { Data: '<p>Open <b>it</b></p>' },
          },
        },
        Tags: [{ Name: 'key', Value: key.replaceAll('/', '_') }],
        ConfigurationSetName: variables.MAIL_CONFIGURATION_SET,
      }),
    );
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
