/** The table's stream with every mapping of the template. */
import { mkdirSync } from 'node:fs';
import { DynamoDBStreamsClient, type DynamoDBStreamsClientConfig } from '@aws-sdk/client-dynamodb-streams';
import type { Activity } from '../activity.ts';
import type { Plan } from '../assembly/plan.ts';
import { createEventSourceMapping } from './event-source-mapping.ts';
import { createShardReader } from './shards.ts';

export interface StreamOptions {
  readonly mappings: Plan['mappings'];
  readonly streamArn: string;
  readonly client: DynamoDBStreamsClientConfig;
  readonly folder: string;
  readonly activity: Activity;
  readonly invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  readonly chaos: boolean;
}

export interface StreamService {
  start(): void;
  /** Looks for new records now. */
  readonly wake: () => void;
  /** Delivers what there is at present; false when there was nothing. */
  readonly drain: () => Promise<boolean>;
  stop(): Promise<void>;
}

export const createStream = ({ mappings, client: config, ...options }: StreamOptions): StreamService => {
  mkdirSync(options.folder, { recursive: true });
  const client = new DynamoDBStreamsClient(config);
  const all = mappings.map((planned) =>
    createEventSourceMapping({ planned, reader: createShardReader(client, options.streamArn), ...options }),
  );
  return {
    start: () => {
      for (const one of all) one.start();
    },
    wake: () => {
      for (const one of all) one.wake();
    },
    drain: async () => (await Promise.all(all.map((one) => one.deliver()))).includes(true),
    stop: async () => {
      await Promise.all(all.map((one) => one.stop()));
      client.destroy();
    },
  };
};
