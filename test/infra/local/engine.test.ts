import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { findEngine, startDatabase } from '../../../infra/local/engine/dynamodb.ts';
import { commandOf, runningPrograms } from '../../../infra/local/engine/processes.ts';
import { ensureTable } from '../../../infra/local/engine/table.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
mkdirSync(join(folder, 'logs'));

const table = {
  name: 'Record',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' as const }],
  GlobalSecondaryIndexes: [],
  StreamSpecification: { StreamViewType: 'NEW_IMAGE' as const },
};
const clientOf = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
const enginesHere = (): readonly number[] =>
  runningPrograms().flatMap(({ pid, command }) =>
    command.includes(folder) && command.includes('XmlConfiguration') ? [pid] : [],
  );

it('runs one engine on a folder, finds it again after a kill, and loses nothing when it is stopped', async () => {
  const [first, again] = [
    await startDatabase(findEngine(), folder),
    /* As if we had been killed and started again: the engine lives on. */
    await startDatabase(findEngine(), folder),
  ];
  expect(again.endpoint).toBe(first.endpoint);
  expect(enginesHere()).toHaveLength(1);

  const client = clientOf(first.endpoint);
  const streamArn = await ensureTable(client, table);
  await client.send(new PutItemCommand({ TableName: 'Record', Item: { pk: { S: 'kept' } } }));
  await again.stop();
  expect(enginesHere()).toEqual([]);

  const later = await startDatabase(findEngine(), folder);
  const found = clientOf(later.endpoint);
  const { Item } = await found.send(new GetItemCommand({ TableName: 'Record', Key: { pk: { S: 'kept' } } }));
  expect(Item).toEqual({ pk: { S: 'kept' } });
  expect(await ensureTable(found, table)).toBe(streamArn);
  await later.stop();
}, 120_000);

it('leaves an engine alone that DYNAMODB_ENDPOINT names', async () => {
  const engine = findEngine({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' });
  const given = await startDatabase(engine, folder);
  expect(given.endpoint).toBe('http://127.0.0.1:8000');
  await expect(given.stop()).resolves.toBeUndefined();
});

it('knows which programs run', () => {
  expect(commandOf(process.pid)).toContain('node');
  expect(commandOf(2 ** 30)).toBeUndefined();
});
