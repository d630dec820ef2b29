/** Reads the table's stream from a kept position on, shard by shard, parents first. */
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { z } from 'zod';

/** The last record dealt with. None yet: the beginning of the stream. */
export const position = z.object({ shardId: z.string(), sequenceNumber: z.string().optional() }).nullable();
export type Position = z.infer<typeof position>;

export interface Found {
  readonly shardId: string;
  readonly records: readonly _Record[];
  /** Nothing more will come in this shard: go on to the next. */
  readonly exhausted: boolean;
}

export interface ShardReader {
  /** The records right after `after`, or undefined when there are none at present. */
  next(after: Position): Promise<Found | undefined>;
}

const recordsAtOnce = 100;

export const createShardReader = (client: DynamoDBStreamsClient, streamArn: string): ShardReader => {
  /** Where the next read of a shard goes on, as long as it is the read after the last one. */
  let open: { readonly key: string; readonly iterator: string } | undefined;

  const shards = async (): Promise<readonly Shard[]> => {
    const all: Shard[] = [];
    let last: string | undefined;
    do {
      const { StreamDescription: found } = await client.send(
        new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: last }),
      );
      all.push(...(found?.Shards ?? []));
      last = found?.LastEvaluatedShardId;
    } while (last !== undefined);
    return all;
  };

  const successorOf = async (shardId: string | undefined): Promise<string | undefined> => {
    const all = await shards();
    const ids = new Set(all.map(({ ShardId }) => ShardId));
    const roots = all.filter(({ ParentShardId }) => ParentShardId === undefined || !ids.has(ParentShardId));
    if (shardId === undefined || !ids.has(shardId)) return roots[0]?.ShardId;
    return all.find(({ ParentShardId }) => ParentShardId === shardId)?.ShardId;
  };

  const iteratorFor = async (shardId: string, after: string | undefined): Promise<string | undefined> => {
    const at =
      after === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' as const }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
    try {
      const { ShardIterator } = await client.send(
        new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shardId, ...at }),
      );
      return ShardIterator;
    } catch (error) {
      /* Away for longer than the stream keeps records: what is left is what there is, as in the cloud. */
      if (error instanceof TrimmedDataAccessException) return iteratorFor(shardId, undefined);
      throw error;
    }
  };

  const read = async (shardId: string, after: string | undefined): Promise<Found> => {
    const key = `${shardId} ${after ?? ''}`;
    let iterator = open?.key === key ? open.iterator : await iteratorFor(shardId, after);
    open = undefined;
    if (iterator === undefined) return { shardId, records: [], exhausted: true };
    const { Records: records = [], NextShardIterator: next } = await client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: recordsAtOnce }),
    );
    iterator = next;
    const last = records.at(-1)?.dynamodb?.SequenceNumber ?? after;
    if (iterator !== undefined) open = { key: `${shardId} ${last ?? ''}`, iterator };
    return { shardId, records, exhausted: iterator === undefined };
  };

  const next = async (after: Position): Promise<Found | undefined> => {
    const shardId = after?.shardId ?? (await successorOf(undefined));
    if (shardId === undefined) return undefined;
    const found = await read(shardId, after?.sequenceNumber);
    if (found.records.length > 0) return found;
    if (!found.exhausted) return undefined;
    const successor = await successorOf(shardId);
    return successor === undefined || successor === shardId ? undefined : next({ shardId: successor });
  };

  return { next };
};
