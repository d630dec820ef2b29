/** Mail as a whole: the API that takes messages, the log that keeps them, the events about them, the mailbox. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from '../activity.ts';
import type { Plan } from '../assembly/plan.ts';
import { openJournal } from '../durable/journal.ts';
import type { OpenServer } from '../loopback.ts';
import { createEventPublisher } from './event-publisher.ts';
import { serveMailbox } from './mailbox.ts';
import { acceptedMessage, type AcceptedMessage } from './message.ts';
import { serveSes } from './ses-endpoint.ts';

export interface MailOptions {
  readonly partnership: string;
  readonly destinations: Plan['mailDestinations'];
  readonly folder: string;
  readonly server: OpenServer;
  readonly mailbox: OpenServer;
  readonly activity: Activity;
  readonly now: () => number;
  readonly invoke: (functionArn: string, event: unknown) => Promise<unknown>;
}

export interface MailService {
  /** Oldest first. */
  readonly messages: readonly AcceptedMessage[];
  /** Publishes the events that a stop or a kill has interrupted; resolves when they have arrived. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

export const startMail = async (options: MailOptions): Promise<MailService> => {
  const { folder, now, activity, invoke, destinations } = options;
  mkdirSync(folder, { recursive: true });
  const log = openJournal(join(folder, 'messages.jsonl'), acceptedMessage);
  const publisher = createEventPublisher({
    folder,
    messages: log.entries,
    destinations,
    activity,
    now,
    invoke,
  });
  const ses = await serveSes({
    server: options.server,
    now,
    keep: (message) => {
      log.append(message);
      void publisher.publish();
    },
  });
  serveMailbox({
    server: options.mailbox,
    partnership: options.partnership,
    messages: log.entries,
  });
  return {
    messages: log.entries,
    resume: () => publisher.publish(),
    stop: async () => {
      await publisher.stop();
      await ses.close();
      log.close();
    },
  };
};
