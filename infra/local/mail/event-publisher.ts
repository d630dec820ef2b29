/** Publishes what became of each message to the function that wants to know, at least once, across restarts. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Activity } from '../activity.ts';
import { localAccount } from '../assembly/local-names.ts';
import type { Plan } from '../assembly/plan.ts';
import { openJournal } from '../durable/journal.ts';
import { openKeptValue } from '../durable/kept-value.ts';
import { eventsOf, type MailEvent } from './fate.ts';
import type { AcceptedMessage } from './message.ts';

export interface EventPublisherOptions {
  readonly folder: string;
  /** Everything accepted, oldest first; grows. */
  readonly messages: readonly AcceptedMessage[];
  readonly destinations: Plan['mailDestinations'];
  readonly activity: Activity;
  readonly now: () => number;
  readonly invoke: (functionArn: string, event: unknown) => Promise<unknown>;
}

export interface EventPublisher {
  /** Publishes what has not been published yet. Called again while it runs, it takes in the new ones too. */
  publish(): Promise<void>;
  stop(): Promise<void>;
}

/** Lambda tries an event of a topic three times before the dead-letter queue. */
const attempts = 3;
const pauseMs = 100;
/** A function that does not end is not waited for longer than this. */
const stopLimitMs = 2000;

/** The template has them in lower case, the events themselves with a capital. */
const asInTemplate = (type: string): string => type.toLowerCase();

export const createEventPublisher = (options: EventPublisherOptions): EventPublisher => {
  const published = openKeptValue(`${options.folder}/published.json`, z.object({ count: z.int() }), () => ({
    count: 0,
  }));
  const dead = openJournal(
    `${options.folder}/dead-letters.jsonl`,
    z.object({ messageId: z.string(), type: z.string() }),
  );
  let running: Promise<void> | undefined;
  let stopped = false;

  const envelope = (topicArn: string, json: unknown) => ({
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: `${topicArn}:local`,
        Sns: {
          Type: 'Notification',
          MessageId: randomUUID(),
          TopicArn: topicArn,
          Subject: 'Amazon SES Email Event Notification',
          Message: JSON.stringify(json),
          Timestamp: new Date(options.now()).toISOString(),
          SignatureVersion: '1',
          Signature: 'local',
          SigningCertUrl: '',
          UnsubscribeUrl: '',
          MessageAttributes: {},
        },
      },
    ],
  });

  const deliver = async (functionArn: string, event: unknown): Promise<boolean> => {
    for (let attempt = 0; attempt < attempts && !stopped; attempt += 1) {
      try {
        await options.invoke(functionArn, event);
        return true;
      } catch {
        await sleep(pauseMs * 2 ** attempt);
      }
    }
    return false;
  };

  const publishEvent = async (message: AcceptedMessage, { type, json }: MailEvent): Promise<void> => {
    for (const { configurationSet, eventTypes, topicArn, functionArns } of options.destinations) {
      if (configurationSet !== message.configurationSet || !eventTypes.includes(asInTemplate(type))) continue;
      for (const functionArn of functionArns) {
        const done = await deliver(functionArn, envelope(topicArn, json));
        if (!done && !stopped) dead.append({ messageId: message.messageId, type });
      }
    }
  };

  const publishAll = async (): Promise<void> => {
    for (let { count } = published.get(); count < options.messages.length && !stopped; count += 1) {
      const message = options.messages[count];
      if (message === undefined) return;
      for (const event of eventsOf(message, localAccount)) await publishEvent(message, event);
      if (!stopped) published.set({ count: count + 1 });
    }
  };

  return {
    publish: () => {
      running ??= options.activity.during(publishAll).finally(() => {
        running = undefined;
      });
      return running;
    },
    stop: async () => {
      stopped = true;
      await Promise.race([running, sleep(stopLimitMs)]);
      dead.close();
    },
  };
};
