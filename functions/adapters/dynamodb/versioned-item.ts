/** Items that are overwritten as a whole, each time on top of the version that was seen. */
import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type Item, type Key, type Table, toItem } from './table.ts';

/** Version 1 only where there is nothing yet. False when somebody else was faster. */
export const putVersion = async (
  { client, name }: Table,
  key: Key,
  item: Item,
  version: number,
): Promise<boolean> => {
  try {
    await client.send(
      new PutItemCommand({
        TableName: name,
        Item: toItem({ ...item, ...key, version }),
        ConditionExpression: version === 1 ? 'attribute_not_exists(pk)' : '#version = :seen',
        ...(version === 1
          ? {}
          : {
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: toItem({ ':seen': version - 1 }),
            }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
