import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SesEvent, smallMail } from './small-mail.ts';

const typesOf = (events: readonly SesEvent[]) => events.map(({ eventType }) => eventType);

describe('a message', () => {
  it('is on disk when the call is answered, with everything that was sent', async () => {
    const it = await smallMail();
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
    const it = await smallMail();
    await expect(it.send('olu@sutton.example', '')).rejects.toThrow('Must have a subject');
    expect(it.kept()).toBe('');
    await it.activity.idle();
    expect(it.events).toEqual([]);
  });

  it('keeps its place when many are sent at once', async () => {
    const it = await smallMail();
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
    const it = await smallMail();
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
    const it = await smallMail();
    await it.send('bounce@sutton.example');
    await it.activity.idle();
    expect(it.events.at(-1)?.bounce).toMatchObject({
      bounceType: 'Permanent',
      bouncedRecipients: [{ emailAddress: 'bounce@sutton.example', status: '5.1.1' }],
    });
  });

  it('is told again when the function fails, and goes to the dead letters after three times', async () => {
    const it = await smallMail({
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
    const killed = await smallMail({ handle: () => new Promise(() => undefined) });
    await killed.send('olu@sutton.example');
    expect(typesOf(killed.events)).toEqual(['Send']);
    killed.abandon();

    const second = await smallMail({ folder: killed.folder });
    await second.activity.idle();
    expect(typesOf(second.events)).toEqual(['Send', 'Delivery']);
    await second.stop();

    const third = await smallMail({ folder: killed.folder });
    await third.activity.idle();
    expect(third.events).toEqual([]);
  });
});
