import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { caseStore } from '../../../functions/adapters/dynamodb/case-store.ts';
import { eventItems } from '../../../functions/adapters/dynamodb/event-items.ts';
import { type Item, keys, read, type Table, toItem } from '../../../functions/adapters/dynamodb/table.ts';
import type { CaseEvent } from '../../../functions/domain/case/events.ts';
import { aCase } from '../../builders/a-case.ts';
import { commitSteps } from '../../support/commits.ts';

const id = 'SUT-2026-0001';
const stored = z.looseObject({ body: z.string(), hash: z.string(), previous: z.string() });

const eventOf = async (table: Table, seq: number) => stored.parse(await read(table, keys.event(id, seq)));

const overwrite = ({ client, name }: Table, item: Item): Promise<unknown> =>
  client.send(new PutItemCommand({ TableName: name, Item: toItem(item) }));

export const aboutEvents = (newTable: () => Promise<Table>): void => {
  describe('the chain of events', () => {
    const aRecord = async (): Promise<Table> => {
      const table = await newTable();
      await commitSteps(
        caseStore(table),
        aCase(),
        (life) => life.notified(),
        (life) => life.submitted(),
      );
      return table;
    };

    it('links each event to the one before, and the case to the last', async () => {
      const table = await aRecord();
      const cases = caseStore(table);
      const history = await cases.history(id);
      expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
      expect(history.at(-1)?.hash).toBe((await cases.find(id))?.lastHash);
      for (const { seq, hash } of history.slice(0, -1))
        expect((await eventOf(table, seq + 1)).previous).toBe(hash);
    });

    it('begins with zeros and depends on every byte', () => {
      const [event] = aCase().notified().events;
      const changed =
        event === undefined ? [] : [{ ...event, at: '2026-12-23T17:30:00.001Z' } satisfies CaseEvent];
      const one = eventItems(id, event === undefined ? [] : [event], 1, '0'.repeat(64));
      expect(one.items[0]?.previous).toBe('0'.repeat(64));
      expect(one.lastHash).toMatch(/^[0-9a-f]{64}$/);
      expect(eventItems(id, changed, 1, '0'.repeat(64)).lastHash).not.toBe(one.lastHash);
      expect(eventItems(id, event === undefined ? [] : [event], 1, '1'.repeat(64)).lastHash).not.toBe(
        one.lastHash,
      );
    });

    it.each(['history', 'one event'])('notices a body that was changed (reading %s)', async (how) => {
      const table = await aRecord();
      const item = await eventOf(table, 2);
      await overwrite(table, { ...item, body: item.body.replace('2026', '2025') });
      const cases = caseStore(table);
      const reading = how === 'history' ? cases.history(id) : cases.events(id, [2]);
      await expect(reading).rejects.toThrow('does not match its hash');
    });

    it('notices a hash that was changed', async () => {
      const table = await aRecord();
      await overwrite(table, { ...(await eventOf(table, 3)), hash: 'f'.repeat(64) });
      await expect(caseStore(table).history(id)).rejects.toThrow('Event 3');
    });

    it('notices an event that was forged with a hash of its own', async () => {
      const table = await aRecord();
      const item = await eventOf(table, 2);
      const event = { ...(await caseStore(table).events(id, [2]))[0]?.event, at: '2020-01-01T00:00:00.000Z' };
      const forged = JSON.stringify(event);
      const { items } = eventItems(id, [JSON.parse(forged)], 2, item.previous);
      await overwrite(table, items[0] ?? {});
      await expect(caseStore(table).history(id)).rejects.toThrow('Event 3 of SUT-2026-0001 is not linked');
    });

    it('notices an event that is missing', async () => {
      const table = await aRecord();
      await table.client.send(
        new DeleteItemCommand({ TableName: table.name, Key: toItem({ ...keys.event(id, 4) }) }),
      );
      await expect(caseStore(table).history(id)).rejects.toThrow('Event 4 of SUT-2026-0001 is missing');
    });

    it('is read in part, in order, each once', async () => {
      const cases = caseStore(await aRecord());
      expect((await cases.events(id, [5, 1, 3, 1])).map(({ seq }) => seq)).toEqual([1, 3, 5]);
      expect(await cases.events(id, [99])).toEqual([]);
      expect(await cases.events(id, [])).toEqual([]);
    });

    it('never overwrites an event', async () => {
      const table = await aRecord();
      const cases = caseStore(table);
      const before = await cases.find(id);
      const life = aCase().notified().withdrawn();
      const stale =
        before === undefined ? undefined : { ...before, current: { ...before.current, version: 6 } };
      const result = await cases.commit({
        before: stale,
        after: life.case,
        events: life.latest,
        messages: [],
      });
      expect(result).toBe('changed-meanwhile');
    });
  });
};
