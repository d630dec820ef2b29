/**
 * Delivers the table's stream to one function: filtered, in batches, at least once, in order, with Lambda's rules
 * for failures. The position is kept after the function has answered, so that a kill in between delivers again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Activity } from '../activity.ts';
import type { PlannedMapping } from '../assembly/plan.ts';
import { openKeptValue } from '../durable/kept-value.ts';
import { openJournal } from '../durable/journal.ts';
import { matches } from './filter.ts';
import { type LambdaRecord, toLambdaRecord } from './lambda-record.ts';
import { position, type Position, type ShardReader } from './shards.ts';

export interface MappingOptions {
  readonly planned: PlannedMapping;
  readonly reader: ShardReader;
  readonly streamArn: string;
  readonly folder: string;
  readonly activity: Activity;
  readonly invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  /** Delivers every record twice and each batch out of order, as a test of the functions. */
  readonly chaos: boolean;
}

export interface EventSourceMapping {
  /** Delivers what there is; false when there was nothing. */
  deliver(): Promise<boolean>;
  start(): void;
  /** Looks now rather than at the next interval: something may have been written. */
  wake(): void;
  stop(): Promise<void>;
}

/** Others than our functions may write too, so it looks now and then without being woken. */
const pollMs = 1000;
const firstPauseMs = 100;
const longestPauseMs = 5000;
/** A function that does not end is not waited for longer than this. */
const stopLimitMs = 2000;

const failures = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]),
});
const deadLetter = z.object({
  functionArn: z.string(),
  startSequenceNumber: z.string(),
  endSequenceNumber: z.string(),
  batchSize: z.number(),
  at: z.number(),
});

const shuffled = <T>(all: readonly T[]): readonly T[] =>
  all
    .map((item) => ({ item, order: Math.random() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ item }) => item);

export const createEventSourceMapping = (options: MappingOptions): EventSourceMapping => {
  const { planned, activity } = options;
  const kept = openKeptValue<Position>(`${options.folder}/${planned.id}.position.json`, position, () => null);
  const dead = openJournal(`${options.folder}/${planned.id}.dead-letters.jsonl`, deadLetter);
  let stopped = false;
  let current: Promise<boolean> | undefined;
  let woken = false;
  let wake: () => void = () => undefined;

  const invokeOnce = async (batch: readonly LambdaRecord[]): Promise<number> => {
    const event = { Records: batch.map(({ json }) => json) };
    const result = await options.invoke(planned.functionArn, event);
    if (!planned.reportsItemFailures) return -1;
    const parsed = failures.safeParse(result ?? {});
    if (!parsed.success) return 0;
    const failed = new Set(parsed.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    if (failed.size === 0) return -1;
    const first = batch.findIndex(({ sequenceNumber }) => failed.has(sequenceNumber));
    /* An identifier that is none of ours fails the whole batch. */
    return Math.max(first, 0);
  };

  /** The index of the first record that failed, or -1. */
  const invoke = async (batch: readonly LambdaRecord[]): Promise<number> => {
    if (!options.chaos) return invokeOnce(batch);
    const twice = shuffled([...batch, ...batch]);
    const failed = await invokeOnce(twice);
    return failed === -1 ? -1 : Math.min(...twice.slice(failed).map((record) => batch.indexOf(record)));
  };

  const giveUp = (batch: readonly LambdaRecord[]): void => {
    const startSequenceNumber = batch[0]?.sequenceNumber ?? '';
    const endSequenceNumber = batch.at(-1)?.sequenceNumber ?? '';
    dead.append({
      functionArn: planned.functionArn,
      startSequenceNumber,
      endSequenceNumber,
      batchSize: batch.length,
      at: Date.now(),
    });
    console.error(
      `stream: gave up ${batch.length} record(s) from ${startSequenceNumber} for ${planned.functionArn}`,
    );
  };

  const pause = (attempt: number): Promise<void> =>
    sleep(Math.min(firstPauseMs * 2 ** attempt, longestPauseMs));

  /**
   * Tries a batch until it is through or given up; halves it on errors when the mapping says so. False when it was
   * stopped in between: then the position must stay before it.
   */
  const push = async (batch: readonly LambdaRecord[], attempt: number): Promise<boolean> => {
    if (batch.length === 0) return true;
    if (stopped) return false;
    const failed = await invoke(batch).catch(() => 0);
    if (failed === -1) return true;
    const rest = batch.slice(failed);
    if (attempt >= planned.maximumRetryAttempts) {
      giveUp(rest);
      return true;
    }
    await pause(attempt);
    /* A named failure cuts the batch there; only one without a name is looked for by halving. */
    if (failed > 0 || !planned.bisect || rest.length === 1) return push(rest, attempt + 1);
    const half = Math.ceil(rest.length / 2);
    return (await push(rest.slice(0, half), attempt + 1)) && push(rest.slice(half), attempt + 1);
  };

  const deliverNow = async (): Promise<boolean> => {
    const found = await options.reader.next(kept.get());
    if (found === undefined || stopped) return false;
    await activity.during(async () => {
      for (let from = 0; from < found.records.length && !stopped; from += planned.batchSize) {
        const taken = found.records.slice(from, from + planned.batchSize);
        const batch = taken
          .map((record) => toLambdaRecord(record, options.streamArn))
          .filter(
            ({ json }) => planned.patterns.length === 0 || planned.patterns.some((one) => matches(one, json)),
          );
        await push(batch, 0);
        const sequenceNumber = taken.at(-1)?.dynamodb?.SequenceNumber;
        if (!stopped && sequenceNumber !== undefined) kept.set({ shardId: found.shardId, sequenceNumber });
      }
    });
    return true;
  };

  /** One delivery at a time: a second caller waits for the first and then looks itself. */
  const deliver = async (): Promise<boolean> => {
    while (current !== undefined) await current.catch(() => false);
    current = deliverNow();
    try {
      return await current;
    } finally {
      current = undefined;
    }
  };

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const poll = async (): Promise<void> => {
    while (!stopped) {
      const any = await deliver().catch((error: unknown) => {
        if (!stopped) console.error(`stream: ${error instanceof Error ? error.message : String(error)}`);
        return false;
      });
      if (!any && !woken) await rest();
      woken = false;
    }
  };

  return {
    deliver,
    start: () => void poll(),
    wake: () => {
      woken = true;
      wake();
    },
    stop: async () => {
      stopped = true;
      wake();
      await Promise.race([current?.catch(() => false), sleep(stopLimitMs)]);
      dead.close();
    },
  };
};
