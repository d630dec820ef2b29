/** The small app's record. It exists to exercise the local cloud, with nothing of the real app's rules. */
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';

const client = new DynamoDBClient();
const tableName = z.string().parse(process.env.TABLE_NAME);

export const item = z.looseObject({ pk: z.string(), sk: z.string() });
export type Item = z.infer<typeof item>;

export const put = async (one: Item): Promise<void> => {
  await client.send(new PutItemCommand({ TableName: tableName, Item: marshall(one) }));
};

/** False when it was there already. */
export const putNew = async (one: Item): Promise<boolean> => {
  try {
    await client.send(
      new PutItemCommand({
        TableName: tableName,
        Item: marshall(one),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

export const itemsOf = async (pk: string): Promise<readonly Item[]> => {
  const { Items: found = [] } = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': pk }),
      ConsistentRead: true,
    }),
  );
  return found.map((one) => item.parse(unmarshall(one)));
};

export const isAnswered = (items: readonly Item[]): boolean => items.some(({ sk }) => sk === 'answer');
