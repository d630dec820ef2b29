import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askRequest } from '../../functions/use-cases/ask-request.ts';
import { recordDelivery } from '../../functions/use-cases/record-delivery.ts';
import { sendMessage, settleMessages } from '../../functions/use-cases/send-message.ts';
import type { MessageStore, SendResult } from '../../functions/use-cases/ports.ts';
import type { CasePorts, World } from '../support/memory-ports.ts';
import { aNotifiedCase } from './a-notified-case.ts';

class Crash extends Error {}

const crashes = ['nowhere', 'before-claim', 'before-send', 'after-send'] as const;
const answers = ['accepted', 'refused', 'unknown'] as const;
const reference = 'SUT-2026-0001';

type Step =
  | {
      readonly kind: 'send' | 'sweep';
      readonly crash: (typeof crashes)[number];
      readonly answer: SendResult;
      /** Whether a message about which the answer is `unknown` was taken. */
      readonly isTaken: boolean;
    }
  | { readonly kind: 'vouch'; readonly events: readonly ('sent' | 'delivered')[] }
  | { readonly kind: 'wait'; readonly minutes: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('send' as const, 'sweep' as const),
    crash: fc.constantFrom(...crashes),
    answer: fc.constantFrom(...answers),
    isTaken: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('vouch' as const),
    events: fc.array(fc.constantFrom('sent' as const, 'delivered' as const), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.nat(40) }),
);

const attempt = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Crash) && !(error instanceof Error && error.message.includes('refused')))
      throw error;
  }
};

/** The ports of a function that dies at that point. */
const dying = (
  { ports, mail }: World,
  { crash, answer, isTaken }: Extract<Step, { kind: 'send' | 'sweep' }>,
): CasePorts => {
  const move: MessageStore['move'] = async (seen, to, at) => {
    if (crash === 'before-claim') throw new Crash('before the claim');
    return ports.messages.move(seen, to, at);
  };
  return {
    ...ports,
    messages: { ...ports.messages, move },
    mail: {
      send: async (message) => {
        if (crash === 'before-send') throw new Crash('claimed, and died');
        if (answer === 'accepted' || (answer === 'unknown' && isTaken)) mail.accepted.push(message);
        if (crash === 'after-send') throw new Crash('taken, and died before it was noted');
        return answer;
      },
    },
  };
};

/** The mail service says within seconds what it has taken; nothing is said of what it has not. */
const vouch = async ({ ports, mail }: World, events: readonly ('sent' | 'delivered')[]): Promise<void> => {
  for (const { caseId, key } of mail.accepted)
    for (const event of events) await recordDelivery(ports)(caseId, key, event);
};

const take = async (world: World, key: string, one: Step): Promise<void> => {
  switch (one.kind) {
    case 'send':
      return attempt(() => sendMessage(dying(world, one))(reference, key));
    case 'sweep':
      return attempt(() => settleMessages(dying(world, one))());
    case 'vouch':
      return vouch(world, one.events);
    case 'wait':
      await vouch(world, ['sent']);
      return world.later(one.minutes);
  }
};

/** One message of a case; the others are settled and out of the way. */
const oneMessage = async (): Promise<{ readonly world: World; readonly key: string }> => {
  const world = await aNotifiedCase();
  const [first, ...others] = await world.ports.messages.unsettled(100);
  for (const other of others) await world.ports.messages.move(other, 'delivered', world.ports.now());
  return { world, key: first?.message.key ?? '' };
};

describe('a message', () => {
  it('is sent exactly once, wherever its sending is interrupted and however its delivery is told', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { world, key } = await oneMessage();
        for (const one of steps) await take(world, key, one);
        await vouch(world, ['sent']);
        world.later(20);
        await settleMessages(world.ports)();
        world.later(20);
        await settleMessages(world.ports)();
        expect(world.mail.accepted.map((message) => message.key)).toEqual([key]);
        const state = (await world.ports.messages.find('', key))?.state ?? '';
        expect(['sent', 'delivered']).toContain(state);
      }),
      { numRuns: 400 },
    );
  });

  it('is sent once when its record is delivered twice, at the same moment', async () => {
    const { world, key } = await oneMessage();
    const send = sendMessage(world.ports);
    await Promise.all([send(reference, key), send(reference, key)]);
    await send(reference, key);
    expect(world.mail.accepted).toHaveLength(1);
  });

  it('that is refused for now is tried again', async () => {
    const { world, key } = await oneMessage();
    world.mail.answers.push('refused');
    await expect(sendMessage(world.ports)(reference, key)).rejects.toThrow(`refused message ${key}`);
    await sendMessage(world.ports)(reference, key);
    expect(world.mail.accepted).toHaveLength(1);
  });

  it('that will never be taken is shown on the case, and not tried again', async () => {
    const world = await aNotifiedCase();
    const requestId = Object.keys((await world.caseOf(reference)).requests)[0] ?? '';
    await askRequest(world.ports)(reference, { requestId, token: 't', asOf: 6 });
    const key = (await world.ports.messages.ofCase(reference)).at(-1)?.message.key ?? '';
    world.mail.answers.push('rejected');
    await sendMessage(world.ports)(reference, key);
    expect((await world.ports.messages.find(reference, key))?.state).toBe('rejected');
    expect((await world.caseOf(reference)).requests[requestId]?.bounced).toBe('officer');
    expect((await world.ports.messages.unsettled(100)).map(({ message }) => message.key)).not.toContain(key);
  });

  it('is not sent while another is at it', async () => {
    const { world, key } = await oneMessage();
    const seen = await world.ports.messages.find('', key);
    if (seen !== undefined) await world.ports.messages.move(seen, 'sending', world.ports.now());
    world.later(14);
    expect(await settleMessages(world.ports)()).toBe(0);
    expect(world.mail.accepted).toEqual([]);
  });
});

describe('taking up what was interrupted', () => {
  it('sends everything that is left, even when the mail service refuses one of them', async () => {
    const world = await aNotifiedCase();
    const left = await world.ports.messages.unsettled(100);
    world.later(15);
    world.mail.answers.push('refused');
    expect(await settleMessages(world.ports)()).toBe(left.length - 1);
    world.later(15);
    expect(await settleMessages(world.ports)()).toBe(1);
    expect(world.mail.accepted).toHaveLength(left.length);
  });

  it('sends nothing twice when two sweeps run at once', async () => {
    const world = await aNotifiedCase();
    world.later(15);
    await Promise.all([settleMessages(world.ports)(), settleMessages(world.ports)()]);
    expect(new Set(world.mail.accepted.map(({ key }) => key)).size).toBe(world.mail.accepted.length);
    expect(world.mail.accepted).toHaveLength(4);
  });
});
