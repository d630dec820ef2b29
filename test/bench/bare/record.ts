/** What ours are compared with: a function that writes one item, and does nothing else. */
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';

const client = new DynamoDBClient({});

export const handler = middy<{ id: string; body: string }>().handler(async ({ id, body }): Promise<void> => {
  await client.send(
    new PutItemCommand({
      TableName: process.env.TABLE_NAME,
      Item: { pk: { S: `bare#${id}` }, sk: { S: 'bare' }, body: { S: body } },
    }),
  );
});
