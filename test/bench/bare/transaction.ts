/** What a final submit is compared with: as many items in one transaction, and nothing else. */
import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';

const client = new DynamoDBClient({});

export const handler = middy<{ id: string; bodies: readonly string[] }>().handler(
  async ({ id, bodies }): Promise<void> => {
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: bodies.map((body, index) => ({
          Put: {
            TableName: process.env.TABLE_NAME,
            Item: { pk: { S: `bare#${id}` }, sk: { S: String(index) }, body: { S: body } },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        })),
      }),
    );
  },
);
