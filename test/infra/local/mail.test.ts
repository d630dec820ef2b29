import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createActivity } from '../../../infra/local/activity.ts';
import { startMail } from '../../../infra/local/mail/service.ts';
import { freePort } from '../../../infra/local/ports.ts';
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
type SesEvent = z.infer<typeof sesEvent>;
const messageOf = (event: unknown): SesEvent =>
  sesEvent.parse(JSON.parse(notification.parse(event).Records[0]?.Sns.Message ?? ''));

const stops: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

let folders = 0;
interface SetupOptions {
  readonly folder?: string;
  /** What the function does with an event; throws to fail. */
  readonly handle?: (event: SesEvent, nth: number) => Promise<void> | void;
}

const setup = async ({ folder: given, handle }: SetupOptions = {}) => {
  folders += 1;
  const folder = given ?? join(root, String(folders));
  const activity = createActivity();
  const events: SesEvent[] = [];
  const [port, mailboxPort] = [await freePort(), await freePort()];
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
    port,
    mailboxPort,
    activity,
    now: () => new Date('2026-12-14T09:00:00Z').getTime(),
    invoke: (_arn, event) =>
      activity.during(async () => {
        const parsed = messageOf(event);
        events.push(parsed);
        await handle?.(parsed, events.length);
      }),
  });
  service.resume();
  const client = new SESClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    client.destroy();
    await service.stop();
  };
  stops.push(stop);
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
    kept,
    mailbox: `http://127.0.0.1:${mailboxPort}`,
  };
};

const typesOf = (events: readonly SesEvent[]) => events.map(({ eventType }) => eventType);

describe('a message', () => {
  it('is on disk when the call is answered, with everything that was sent', async () => {
    const it = await setup();
    const messageId = await it.send('olu@sutton.example');
    expect(JSON.parse(it.kept())).toEqual({
      messageId,
      at: '2026-12-14T09:00:00.000Z',
      from: 'Rapid Review <rr@sutton.example>',
      to: ['olu@sutton.example'],
      cc: ['copy@sutton.example'],
      bcc: [],
      replyTo: [],
      subject: 'Case SUT-2026-0007: a step is waiting for you',
      text: 'Open https://site.example/r/1\nå',
      html: '<p>Open <script>x</script></p>',
      tags: { key: 'one', case: 'two' },
      configurationSet: 'Sending',
    });
  });

  it('is refused without a subject, and then neither kept nor told of', async () => {
    const it = await setup();
    await expect(it.send('olu@sutton.example', '')).rejects.toThrow();
    expect(it.kept()).toBe('');
    await it.activity.idle();
    expect(it.events).toEqual([]);
  });

  it('keeps its place when many are sent at once', async () => {
    const it = await setup();
    const ids = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => it.send(`person-${n}@sutton.example`, `Subject ${n}`)),
    );
    expect(new Set(ids).size).toBe(5);
    for (const { messageId, subject, to } of it.service.messages) {
      expect(ids.indexOf(messageId) + 1).toBe(Number(subject.at(-1)));
      expect(to).toEqual([`person-${subject.at(-1)}@sutton.example`]);
    }
  });
});

describe('what becomes of a message', () => {
  it.each([
    ['olu@sutton.example', ['Send', 'Delivery']],
    ['success@simulator.amazonses.com', ['Send', 'Delivery']],
    ['bounce@simulator.amazonses.com', ['Send', 'Delivery', 'Bounce']],
    ['bounce-gp@sutton.example', ['Send', 'Delivery', 'Bounce']],
    ['complaint@simulator.amazonses.com', ['Send', 'Delivery', 'Complaint']],
  ])('is told for %s', async (to, expected) => {
    const it = await setup();
    const messageId = await it.send(to);
    await it.activity.idle();
    expect(typesOf(it.events)).toEqual(expected);
    for (const { mail } of it.events) {
      expect(mail).toMatchObject({
        messageId,
        destination: [to, 'copy@sutton.example'],
        tags: { key: ['one'], case: ['two'], 'ses:configuration-set': ['Sending'] },
      });
    }
  });

  it('names who bounced and why', async () => {
    const it = await setup();
    await it.send('bounce@sutton.example');
    await it.activity.idle();
    expect(it.events.at(-1)?.bounce).toMatchObject({
      bounceType: 'Permanent',
      bouncedRecipients: [{ emailAddress: 'bounce@sutton.example', status: '5.1.1' }],
    });
  });

  it('is told again when the function fails, and goes to the dead letters after three times', async () => {
    const it = await setup({
      handle: ({ eventType }) => {
        if (eventType === 'Send') throw new Error('broken');
      },
    });
    await it.send('olu@sutton.example');
    await it.activity.idle();
    expect(typesOf(it.events)).toEqual(['Send', 'Send', 'Send', 'Delivery']);
    expect(readFileSync(join(it.folder, 'dead-letters.jsonl'), 'utf8')).toContain('"type":"Send"');
  });

  it('is told again after a kill in between, and not once it was told', async () => {
    const killed = await setup({ handle: () => new Promise(() => undefined) });
    await killed.send('olu@sutton.example');
    expect(typesOf(killed.events)).toEqual(['Send']);

    const second = await setup({ folder: killed.folder });
    await second.activity.idle();
    expect(typesOf(second.events)).toEqual(['Send', 'Delivery']);
    await second.stop();

    const third = await setup({ folder: killed.folder });
    await third.activity.idle();
    expect(third.events).toEqual([]);
    stops.splice(0, 1);
  });
});

describe('the mailbox', () => {
  it('lists the newest first and gives tests what they ask for', async () => {
    const it = await setup();
    await it.send('olu@sutton.example', 'First');
    await it.send('ben@sutton.example', 'Second <b>');
    const page = await (await fetch(it.mailbox)).text();
    expect(page.indexOf('Second &lt;b&gt;')).toBeLessThan(page.indexOf('First'));
    const found: unknown = await (await fetch(`${it.mailbox}/messages.json?to=olu@`)).json();
    expect(found).toMatchObject([{ subject: 'First' }]);
    const later: unknown = await (
      await fetch(`${it.mailbox}/messages.json?since=2026-12-14T09:00:00.001Z`)
    ).json();
    expect(later).toEqual([]);
  });

  it('shows a message as text with its link, and its HTML where nothing of it can run', async () => {
    const it = await setup();
    const id = await it.send('olu@sutton.example');
    const page = await (await fetch(`${it.mailbox}/message/${id}`)).text();
    expect(page).toContain('<a href="https://site.example/r/1">');
    const html = await fetch(`${it.mailbox}/html/${id}`);
    expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await html.text()).toContain('<p>Open ');
    expect((await fetch(`${it.mailbox}/message/none`)).status).toBe(404);
  });

  it('answers this machine only, by its own name', async () => {
    const it = await setup();
    const { hostname, port } = new URL(it.mailbox);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request({ hostname, port, headers: { host: 'evil.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});
