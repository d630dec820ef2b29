import { describe, expect, it } from 'vitest';
import { caseStore } from '../../../functions/adapters/dynamodb/case-store.ts';
import { messageStore } from '../../../functions/adapters/dynamodb/message-store.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import type { MessageState, MessageStore, StoredMessage } from '../../../functions/use-cases/ports.ts';
import { aCase } from '../../builders/a-case.ts';
import { commitSteps } from '../../support/commits.ts';

const id = 'SUT-2026-0001';
const at = (minute: number): string => `2026-12-23T18:${String(minute).padStart(2, '0')}:00.000Z`;

const written = async (
  newTable: () => Promise<Table>,
): Promise<{ readonly store: MessageStore; readonly first: StoredMessage }> => {
  const table = await newTable();
  await commitSteps(caseStore(table), aCase(), (life) => life.notified());
  const store = messageStore(table);
  const [first] = await store.ofCase(id);
  if (first === undefined) throw new Error('A notification writes messages');
  return { store, first };
};

const unsettledKeys = async (store: MessageStore): Promise<readonly string[]> =>
  (await store.unsettled(100)).map(({ message }) => message.key);

export const aboutMessages = (newTable: () => Promise<Table>): void => {
  describe('a message in the table', () => {
    it('is written with its event, and is to be sent', async () => {
      const { store, first } = await written(newTable);
      expect(first).toMatchObject({ state: 'pending', createdAt: '2026-12-23T17:30:00.000Z' });
      expect(await store.find(id, first.message.key)).toEqual(first);
      expect(await unsettledKeys(store)).toHaveLength(4);
    });

    it('is claimed by one of many who try in one moment', async () => {
      const { store, first } = await written(newTable);
      const tries = Array.from({ length: 8 }, (_, index) => store.move(first, 'sending', at(index)));
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    });

    it('moves only from exactly where it was seen', async () => {
      const { store, first } = await written(newTable);
      expect(await store.move(first, 'sending', at(1))).toBe(true);
      const claimed = await store.find(id, first.message.key);
      if (claimed === undefined) throw new Error('It was there a moment ago');
      expect(claimed).toMatchObject({ state: 'sending', stateAt: at(1), claimedAt: at(1) });
      expect(await store.move({ ...claimed, stateAt: at(0) }, 'sent', at(2))).toBe(false);
      expect(await store.move(claimed, 'sending', at(20))).toBe(true);
      expect(await store.move(claimed, 'sent', at(21))).toBe(false);
    });

    it.each<[MessageState, boolean]>([
      ['sending', true],
      ['pending', true],
      ['sent', false],
      ['delivered', false],
      ['bounced', false],
      ['complained', false],
      ['rejected', false],
    ])('that is %s is on the list of unsettled ones: %s', async (state, isListed) => {
      const { store, first } = await written(newTable);
      await store.move(first, state, at(1));
      expect((await unsettledKeys(store)).includes(first.message.key)).toBe(isListed);
    });

    it('comes back onto the list when it is to be sent again', async () => {
      const { store, first } = await written(newTable);
      const key = first.message.key;
      await store.move(first, 'sending', at(1));
      const claimed = await store.find(id, key);
      if (claimed !== undefined) await store.move(claimed, 'pending', at(2));
      expect(await store.find(id, key)).toMatchObject({ state: 'pending', stateAt: at(2) });
      expect(await unsettledKeys(store)).toContain(key);
    });

    it('that is oldest is settled first, and no more than asked for', async () => {
      const table = await newTable();
      const cases = caseStore(table);
      const life = aCase();
      await commitSteps(cases, life, (one) => one.notified());
      const { id: requestId } = life.open('national-submission');
      await commitSteps(cases, life, (one) =>
        one.at(at(30)).does({ type: 'AskRequest', requestId, by: one.officer }),
      );
      const times = (await messageStore(table).unsettled(100)).map(({ createdAt }) => createdAt);
      expect(times).toEqual(times.toSorted());
      expect(times.at(-1)).toBe(at(30));
      expect(await messageStore(table).unsettled(2)).toHaveLength(2);
    });

    it('that is unknown is not found', async () => {
      const { store } = await written(newTable);
      expect(await store.find(id, 'none')).toBeUndefined();
    });
  });
};
