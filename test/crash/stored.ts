/** What is stored, read past the service: from the same database, with the service's own reading of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { caseStore } from '../../functions/adapters/dynamodb/case-store.ts';
import { draftStore } from '../../functions/adapters/dynamodb/draft-store.ts';
import { messageStore } from '../../functions/adapters/dynamodb/message-store.ts';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import type { CaseStore, DraftStore, MessageStore } from '../../functions/use-cases/ports.ts';

export interface Stored {
  readonly cases: CaseStore;
  readonly drafts: DraftStore;
  readonly messages: MessageStore;
}

const engine = z.object({ port: z.int() });

const tableOf = async (client: DynamoDBClient): Promise<Table> => {
  const { TableNames: [name, ...others] = [] } = await client.send(new ListTablesCommand({}));
  if (name === undefined || others.length > 0) throw new Error('The database should have one table.');
  return { client, name };
};

export const withStored = async <T>(dataDir: string, look: (stored: Stored) => Promise<T>): Promise<T> => {
  const { port } = engine.parse(JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')));
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${String(port)}`,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    const table = await tableOf(client);
    return await look({
      cases: caseStore(table),
      drafts: draftStore(table),
      messages: messageStore(table),
    });
  } finally {
    client.destroy();
  }
};
