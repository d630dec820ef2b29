/** The table of the template, made on the local engine when it is not there yet. */
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import type { Plan } from '../assembly/plan.ts';
import { LocalProblem } from '../problem.ts';

const streamOf = async (client: DynamoDBClient, name: string): Promise<string | undefined> => {
  try {
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName: name }));
    return table?.LatestStreamArn;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** Returns the ARN of the table's stream. Items are not expired here: the functions check for themselves. */
export const ensureTable = async (client: DynamoDBClient, table: Plan['table']): Promise<string> => {
  const existing = await streamOf(client, table.name);
  if (existing !== undefined) return existing;
  const { TableDescription: made } = await client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: table.KeySchema,
      AttributeDefinitions: table.AttributeDefinitions,
      ...(table.GlobalSecondaryIndexes.length === 0
        ? {}
        : { GlobalSecondaryIndexes: table.GlobalSecondaryIndexes }),
      StreamSpecification: { StreamEnabled: true, ...table.StreamSpecification },
    }),
  );
  if (made?.LatestStreamArn === undefined) {
    throw new LocalProblem(`The local database made the table ${table.name} without a stream.`);
  }
  return made.LatestStreamArn;
};
