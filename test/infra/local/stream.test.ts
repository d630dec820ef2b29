import { join } from 'node:path';
import { mkdirSync, readFileSync } from 'node:fs';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createActivity } from '../../../infra/local/activity.ts';
import { createEventSourceMapping } from '../../../infra/local/stream/event-source-mapping.ts';
import { matches } from '../../../infra/local/stream/filter.ts';
import { toLambdaRecord } from '../../../infra/local/stream/lambda-record.ts';
import type { Position } from '../../../infra/local/stream/shards.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
const pattern = { eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['event'] } } } };

const record = (n: number, type = 'event', eventName: 'INSERT' | 'MODIFY' = 'INSERT'): _Record => ({
  eventID: `id-${n}`,
  eventName,
  dynamodb: { SequenceNumber: String(n).padStart(3, '0'), NewImage: { type: { S: type } } },
});

const delivered = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.string() }) })),
});
const numbersOf = (event: unknown): readonly number[] =>
  delivered.parse(event).Records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber));

let count = 0;
interface SetupOptions {
  readonly records: readonly _Record[];
  /** Answers or throws, by the numbers of the records it was given. */
  readonly handler?: (numbers: readonly number[]) => unknown;
  readonly chaos?: boolean;
  readonly folder?: string;
  readonly maximumRetryAttempts?: number;
}

const setup = ({
  records,
  handler,
  chaos = false,
  folder: given,
  maximumRetryAttempts = 3,
}: SetupOptions) => {
  count += 1;
  const folder = given ?? join(root, String(count));
  mkdirSync(folder, { recursive: true });
  const batches: Array<readonly number[]> = [];
  const mapping = createEventSourceMapping({
    planned: {
      id: 'Relay',
      functionArn: 'arn:relay',
      batchSize: 4,
      maximumRetryAttempts,
      bisect: true,
      reportsItemFailures: true,
      patterns: [pattern],
    },
    reader: {
      next: async (after: Position) => {
        const left = records.filter(
          (one) => (one.dynamodb?.SequenceNumber ?? '') > (after?.sequenceNumber ?? ''),
        );
        return left.length === 0 ? undefined : { shardId: 'one', records: left, exhausted: false };
      },
    },
    streamArn: 'arn:stream',
    folder,
    activity: createActivity(),
    chaos,
    invoke: async (_arn, event) => {
      const numbers = numbersOf(event);
      batches.push(numbers);
      return handler?.(numbers) ?? { batchItemFailures: [] };
    },
  });
  return { mapping, batches, folder };
};

const failing = (...numbers: readonly number[]) => ({
  batchItemFailures: numbers.map((n) => ({ itemIdentifier: String(n).padStart(3, '0') })),
});

describe('a filter', () => {
  const json = (one: _Record): unknown => toLambdaRecord(one, 'arn:stream').json;

  it('takes new items of its type only', () => {
    expect(matches(pattern, json(record(1)))).toBe(true);
    expect(matches(pattern, json(record(1, 'message')))).toBe(false);
    expect(matches(pattern, json(record(1, 'event', 'MODIFY')))).toBe(false);
    expect(matches(pattern, { eventName: 'INSERT', dynamodb: {} })).toBe(false);
  });

  it('refuses a rule it does not know', () => {
    expect(() => matches({ a: [{ 'anything-but': ['x'] }] }, { a: 'y' })).toThrow(
      'does not know the filter rule',
    );
  });
});

describe('an event source mapping', () => {
  it('delivers in order, in batches, without what the filter leaves out', async () => {
    const records = [1, 2, 3, 4, 5, 6].map((n) => record(n, n === 2 ? 'message' : 'event'));
    const { mapping, batches } = setup({ records });
    expect(await mapping.deliver()).toBe(true);
    expect(batches).toEqual([
      [1, 3, 4],
      [5, 6],
    ]);
    expect(await mapping.deliver()).toBe(false);
  });

  it('goes on after a restart where it was, and skips nothing', async () => {
    const first = setup({ records: [1, 2, 3].map((n) => record(n)) });
    await first.mapping.deliver();
    const second = setup({ records: [1, 2, 3, 4].map((n) => record(n)), folder: first.folder });
    await second.mapping.deliver();
    expect(second.batches).toEqual([[4]]);
  });

  it('delivers again what was under way when it was killed', async () => {
    const never = setup({ records: [record(1)], handler: () => new Promise(() => undefined) });
    void never.mapping.deliver();
    const second = setup({ records: [record(1)], folder: never.folder });
    await second.mapping.deliver();
    expect(second.batches).toEqual([[1]]);
  });

  it('tries again from the first record that failed, and not the ones before it', async () => {
    let tries = 0;
    const handler = (): unknown => {
      tries += 1;
      return tries === 1 ? failing(3) : failing();
    };
    const { mapping, batches } = setup({ records: [1, 2, 3, 4].map((n) => record(n)), handler });
    await mapping.deliver();
    expect(batches).toEqual([
      [1, 2, 3, 4],
      [3, 4],
    ]);
  });

  it('halves a batch when the function throws, gives up on the bad record alone, and writes it down', async () => {
    const handler = (numbers: readonly number[]): unknown => {
      if (numbers.includes(2)) throw new Error('cannot take 2');
      return failing();
    };
    const { mapping, batches, folder } = setup({ records: [1, 2, 3, 4].map((n) => record(n)), handler });
    await mapping.deliver();
    expect(
      batches
        .filter((batch) => !batch.includes(2))
        .flat()
        .toSorted((one, other) => one - other),
    ).toEqual([1, 3, 4]);
    const dead: unknown = JSON.parse(readFileSync(join(folder, 'Relay.dead-letters.jsonl'), 'utf8'));
    expect(dead).toMatchObject({ startSequenceNumber: '002', endSequenceNumber: '002', batchSize: 1 });
  });

  it('fails the whole batch when the answer names a record that is none of its own', async () => {
    let tries = 0;
    const handler = (): unknown => {
      tries += 1;
      return tries === 1 ? failing(99) : failing();
    };
    const { mapping, batches } = setup({ records: [record(1), record(2)], handler });
    await mapping.deliver();
    expect(batches).toEqual([[1, 2], [1], [2]]);
  });

  it('can deliver everything twice and out of order, to try the functions', async () => {
    const { mapping, batches } = setup({ records: [1, 2, 3, 4].map((n) => record(n)), chaos: true });
    await mapping.deliver();
    expect(batches.flat().toSorted((one, other) => one - other)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });
});
