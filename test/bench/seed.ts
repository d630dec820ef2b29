/** Fills the table with cases: items that the service itself made, each given a reference of its own. */
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { commitCase } from '../../functions/adapters/dynamodb/commit-case.ts';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import { aCase, type ALife } from '../builders/a-case.ts';

type Item = Record<string, AttributeValue>;

const transaction = z.object({
  TransactItems: z.array(z.object({ Put: z.object({ Item: z.custom<Item>() }).optional() })),
});

/** Everything the service would write for a case as it stands; nothing is sent. */
const itemsOf = async (life: ALife): Promise<readonly Item[]> => {
  const items: Item[] = [];
  const client = new DynamoDBClient({ region: 'eu-west-2' });
  client.middlewareStack.add(
    () => async (call) => {
      const { TransactItems: writes } = transaction.parse(call.input);
      items.push(...writes.flatMap(({ Put: put }) => (put === undefined ? [] : [put.Item])));
      return Promise.resolve({ output: { $metadata: {} }, response: {} });
    },
    { step: 'initialize' },
  );
  await commitCase({ client, name: 'nowhere' })({
    before: undefined,
    after: life.case,
    events: [],
    messages: [],
  });
  return items;
};

/** Open, with a task for the coordinator: on both of the lists that the first page shows. */
const live = (): ALife => aCase().notified().submitted();

/** Dates on the lists spread over half a year, so that these are not in the order of references. */
const dateOf = (number: number): string =>
  new Date(Date.parse('2026-12-23') + (number % 180) * 86_400_000).toISOString().slice(0, 10);

const withReference = (items: readonly Item[], template: string, number: number): readonly Item[] => {
  const caseId = `${template.slice(0, 3)}-2025-${String(number).padStart(6, '0')}`;
  const text = JSON.stringify(items)
    .replaceAll(template, caseId)
    .replaceAll(/"at":\{"S":"[\d-]+#/g, `"at":{"S":"${dateOf(number)}#`);
  return z.array(z.custom<Item>()).parse(JSON.parse(text));
};

/** As many as the database takes at once. */
const mostInBatch = 25;

const writeAll = async ({ client, name }: Table, items: readonly Item[]): Promise<void> => {
  let left: WriteRequest[] = items.map((Item) => ({ PutRequest: { Item } }));
  while (left.length > 0) {
    const { UnprocessedItems: undone = {} } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [name]: left.slice(0, mostInBatch) } }),
    );
    left = [...(undone[name] ?? []), ...left.slice(mostInBatch)];
  }
};

/**
 * Writes cases number `from` … `to` - 1: each case's item with its entries on the lists. Events and messages are left
 * out: they stand in partitions of their own case, which no list reads.
 */
export const seedCases = async (table: Table, from: number, to: number): Promise<void> => {
  const life = live();
  const items = await itemsOf(life);
  let next = from;
  const write = async (): Promise<void> => {
    while (next < to) {
      const batch: Item[] = [];
      while (next < to && batch.length + items.length <= mostInBatch) {
        batch.push(...withReference(items, life.id, next));
        next += 1;
      }
      await writeAll(table, batch);
    }
  };
  await Promise.all([write(), write(), write(), write()]);
};
