/** Fresh tables on Amazon's own engine, which runs while the tests of one file do. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import { type DatabaseEngine, findEngine, startDatabase } from '../../infra/local/engine/dynamodb.ts';
import { temporaryFolder } from '../infra/temporary-folder.ts';

const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' }) as const;

/** The table as the stack defines it: keys, the index of lists, the stream. */
const create = (name: string): CreateTableCommand =>
  new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'list', 'at'].map(text),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'lists',
        KeySchema: [
          { AttributeName: 'list', KeyType: 'HASH' },
          { AttributeName: 'at', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });

/** Call it where hooks may be set; each call of what it returns makes an empty table. */
export const tablesOnEngine = (): (() => Promise<Table>) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'logs'), { recursive: true });
  let open: { readonly client: DynamoDBClient; readonly engine: DatabaseEngine } | undefined;
  beforeAll(async () => {
    const engine = await startDatabase(findEngine(), folder);
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    open = {
      client: new DynamoDBClient({ endpoint: engine.endpoint, region: 'eu-west-2', credentials }),
      engine,
    };
  });
  afterAll(async () => {
    open?.client.destroy();
    await open?.engine.stop();
  });
  return async () => {
    if (open === undefined) throw new Error('The engine runs only while tests do');
    const name = `record-${randomUUID()}`;
    await open.client.send(create(name));
    return { client: open.client, name };
  };
};
