/** The local mail service with a function that notes the events it is told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { afterEach } from 'vitest';
import { z } from 'zod';
import { createActivity } from '../../../infra/local/activity.ts';
import { startMail } from '../../../infra/local/mail/service.ts';
import { openOnLoopback } from '../../../infra/local/loopback.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
const topicArn = 'arn:aws:sns:eu-west-2:000000000000:Events';

const notification = z.object({
  Records: z
    .array(z.object({ EventSource: z.literal('aws:sns'), Sns: z.object({ Message: z.string() }) }))
    .length(1),
});
const sesEvent = z.looseObject({
  eventType: z.string(),
  mail: z.looseObject({
    messageId: z.string(),
    destination: z.array(z.string()),
    commonHeaders: z.looseObject({ subject: z.string() }),
    tags: z.record(z.string(), z.array(z.string())),
  }),
});
export type SesEvent = z.infer<typeof sesEvent>;
const messageOf = (event: unknown): SesEvent =>
  sesEvent.parse(JSON.parse(notification.parse(event).Records[0]?.Sns.Message ?? ''));

const stops: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

let folders = 0;
export interface SmallMailOptions {
  readonly folder?: string;
  /** What the function does with an event; throws to fail. */
  readonly handle?: (event: SesEvent, nth: number) => Promise<void> | void;
}

export const smallMail = async ({ folder: given, handle }: SmallMailOptions = {}) => {
  folders += 1;
  const folder = given ?? join(root, String(folders));
  const activity = createActivity();
  const events: SesEvent[] = [];
  const server = await openOnLoopback('the mail service', 0);
  const mailbox = await openOnLoopback('the mailbox', 0);
  const service = await startMail({
    partnership: 'Sutton',
    destinations: [
      {
        configurationSet: 'Sending',
        eventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject'],
        topicArn,
        functionArns: ['arn:mail-events'],
      },
    ],
    folder,
    server,
    mailbox,
    activity,
    now: () => new Date('2026-12-14T09:00:00Z').getTime(),
    invoke: (_arn, event) =>
      activity.during(async () => {
        const parsed = messageOf(event);
        events.push(parsed);
        await handle?.(parsed, events.length);
      }),
  });
  void service.resume();
  const client = new SESClient({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    client.destroy();
    await service.stop();
    await server.close();
    await mailbox.close();
  };
  stops.push(stop);
  /** As if the process were killed: nothing is ended, and nobody waits for it. */
  const abandon = (): void => {
    stopped = true;
  };
  const send = async (to: string, subject = 'Case SUT-2026-0007: a step is waiting for you') => {
    const { MessageId } = await client.send(
      new SendEmailCommand({
        Source: 'Rapid Review <rr@sutton.example>',
        Destination: { ToAddresses: [to], CcAddresses: ['copy@sutton.example'] },
        Message: {
          Subject: { Data: subject },
          Body: {
            Text: { Data: 'Open https://site.example/r/1\nå' },
            Html: { Data: '<p>Open <script>x</script></p>' },
          },
        },
        Tags: [
          { Name: 'key', Value: 'one' },
          { Name: 'case', Value: 'two' },
        ],
        ConfigurationSetName: 'Sending',
      }),
    );
    return MessageId ?? '';
  };
  const kept = () => readFileSync(join(folder, 'messages.jsonl'), 'utf8');
  return {
    folder,
    activity,
    events,
    service,
    client,
    send,
    stop,
    abandon,
    kept,
    mailbox: `http://127.0.0.1:${mailbox.port}`,
  };
};
