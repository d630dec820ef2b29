/** Where a story plays: the site, the mailbox and the clock of a running local cloud, reached as anybody reaches them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { controlHeaders } from '../lock.ts';
import { acceptedMessage, type AcceptedMessage } from '../mail/message.ts';
import { type Ear, Unavailable } from './visitor.ts';

export interface Stage {
  readonly siteUrl: string;
  /** Hears what every visitor of this stage does. */
  readonly ear?: Ear;
  readonly messages: () => Promise<readonly AcceptedMessage[]>;
  /** Waits until nothing is under way. */
  readonly settle: () => Promise<void>;
  readonly now: () => Promise<string>;
  /** `+2wd`, or a date and time. Going to a time that is past already changes nothing. */
  readonly move: (to: string) => Promise<void>;
}

export interface StageUrls {
  readonly siteUrl: string;
  readonly mailboxUrl: string;
  readonly controlUrl: string;
}

const clockAnswer = z.object({ now: z.string() });
const mailboxAnswer = z.array(acceptedMessage);

export const createStage = ({ siteUrl, mailboxUrl, controlUrl }: StageUrls, ear: Ear = {}): Stage => {
  const ask = async (address: string, init: RequestInit = {}): Promise<unknown> => {
    const away = (cause?: unknown): never => {
      throw new Unavailable(address, cause);
    };
    ear.asked?.(init.method ?? 'GET', address);
    const response = await fetch(address, { ...init, headers: controlHeaders }).catch(away);
    return response.ok ? response.json().catch(away) : away();
  };
  const now = async (): Promise<string> => clockAnswer.parse(await ask(`${controlUrl}/clock`)).now;
  return {
    siteUrl,
    ear,
    messages: async () => mailboxAnswer.parse(await ask(`${mailboxUrl}/messages.json`)),
    settle: async () => {
      await ask(`${controlUrl}/settle`, { method: 'POST' });
    },
    now,
    move: async (to) => {
      if (!to.startsWith('+') && new Date(to).toISOString() <= (await now())) return;
      await ask(`${controlUrl}/clock`, { method: 'POST', body: JSON.stringify({ to }) });
    },
  };
};

/** Patience of a person: what fails because the service is away is tried again when it is back. */
export const insist = async <T>(attempt: () => Promise<T>, patienceMs = 60_000): Promise<T> => {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Unavailable) || Date.now() > until) throw error;
      await sleep(150);
    }
  }
};
