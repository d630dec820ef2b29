import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askRequest } from '../../functions/use-cases/ask-request.ts';
import { changeCase } from '../../functions/use-cases/change-case.ts';
import type { MessageStore, StoredMessage } from '../../functions/use-cases/ports.ts';
import { type Delivery, recordDelivery } from '../../functions/use-cases/record-delivery.ts';
import { filed } from '../builders/answers.ts';
import { staffOf } from '../builders/people.ts';
import type { World } from '../support/memory-ports.ts';
import { aNotifiedCase } from './a-notified-case.ts';

const caseId = 'SUT-2026-0001';

/** The message that asks the officer for the national submission. */
const asked = async (): Promise<{
  readonly world: World;
  readonly message: StoredMessage;
  readonly requestId: string;
}> => {
  const world = await aNotifiedCase();
  const [request] = Object.values((await world.caseOf(caseId)).requests);
  const requestId = request?.id ?? '';
  await askRequest(world.ports)(caseId, { requestId, token: 't', asOf: 6 });
  const message = (await world.ports.messages.ofCase(caseId)).find((one) => one.message.purpose === 'asked');
  if (message === undefined) throw new Error('Nobody was asked');
  return { world, message, requestId };
};

const stateOf = async (world: World, key: string): Promise<string | undefined> =>
  (await world.ports.messages.find(caseId, key))?.state;

const bounces = async (world: World): Promise<number> =>
  (await world.ports.cases.history(caseId)).filter(({ event }) => event.type === 'MessageBounced').length;

describe('what became of a message', () => {
  it('comes to the same end in whatever order and however often it is told', {
    timeout: 60_000,
  }, async () => {
    const told = fc.array(fc.constantFrom<Delivery>('sent', 'delivered', 'bounced'), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(told, async (deliveries) => {
        const { world, message } = await asked();
        for (const delivery of deliveries)
          await recordDelivery(world.ports)(caseId, message.message.key, delivery);
        const furthest = (['bounced', 'delivered', 'sent'] as const).find((one) => deliveries.includes(one));
        expect(await stateOf(world, message.message.key)).toBe(furthest);
        expect(await bounces(world)).toBe(deliveries.includes('bounced') ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['bounced', 'complained', 'rejected'] as const)(
    'when it %s, is on the case beside the recipient',
    async (delivery) => {
      const { world, message, requestId } = await asked();
      await recordDelivery(world.ports)(caseId, message.message.key, delivery);
      const request = (await world.caseOf(caseId)).requests[requestId];
      expect([request?.bounced, request?.to[0]?.bounced]).toEqual(['officer', delivery]);
    },
  );

  it('is noted again when the first noting was interrupted between the case and the message', async () => {
    const { world, message } = await asked();
    const move: MessageStore['move'] = async () => false;
    const ports = { ...world.ports, messages: { ...world.ports.messages, move } };
    const { key } = message.message;
    await expect(recordDelivery(ports)(caseId, key, 'bounced')).rejects.toThrow(`Message ${key} `);
    await recordDelivery(world.ports)(caseId, key, 'bounced');
    expect([await stateOf(world, key), await bounces(world)]).toEqual(['bounced', 1]);
  });

  it('does not come back onto an address that was corrected in the meantime', async () => {
    const { world, message, requestId } = await asked();
    const by = staffOf(world.ports.rules.partnership, 'coordinator');
    const { key } = message.message;
    await recordDelivery(world.ports)(caseId, key, 'bounced');
    const correction = {
      type: 'CorrectAddress',
      requestId,
      role: 'officer',
      filed: filed('address-correction'),
      by,
    } as const;
    await changeCase(world.ports)(caseId, correction);
    await recordDelivery(world.ports)(caseId, key, 'bounced');
    await recordDelivery(world.ports)(caseId, key, 'complained');
    expect((await world.caseOf(caseId)).requests[requestId]?.bounced).toBeUndefined();
    expect(await bounces(world)).toBe(1);
  });

  it('is of no concern when it is no message of a case, such as a code', async () => {
    const world = await aNotifiedCase();
    const before = world.record.stream.length;
    await recordDelivery(world.ports)(caseId, 'a-code', 'bounced');
    expect(world.record.stream).toHaveLength(before);
  });
});
