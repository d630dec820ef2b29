/** The one table: its keys, and items in and out of it. */
import {
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type AttributeValue,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

export type Item = Readonly<Record<string, unknown>>;
export type StoredItem = Record<string, AttributeValue>;

export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

export const openTable = (name: string): Table => ({ client: new DynamoDBClient({}), name });

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const keys = {
  case: (caseId: string): Key => ({ pk: `case#${caseId}`, sk: 'case' }),
  event: (caseId: string, seq: number): Key => ({
    pk: `case#${caseId}`,
    sk: `event#${String(seq).padStart(6, '0')}`,
  }),
  message: (caseId: string, key: string): Key => ({ pk: `case#${caseId}`, sk: `message#${key}` }),
  waiting: (caseId: string, requestId: string, role: string): Key => ({
    pk: `case#${caseId}`,
    sk: `waiting#${requestId}#${role}`,
  }),
  task: (caseId: string, requestId: string): Key => ({ pk: `case#${caseId}`, sk: `task#${requestId}` }),
  once: (once: string): Key => ({ pk: `once#${once}`, sk: 'once' }),
  counter: (year: number): Key => ({ pk: 'counter', sk: `year#${String(year)}` }),
  draft: (id: string): Key => ({ pk: `draft#${id}`, sk: 'draft' }),
  session: (hash: string): Key => ({ pk: `session#${hash}`, sk: 'session' }),
  signIn: (hash: string): Key => ({ pk: `sign-in#${hash}`, sk: 'sign-in' }),
  code: (subject: string): Key => ({ pk: `code#${subject}`, sk: 'code' }),
} as const;

export const toItem = (item: Item): StoredItem => marshall(item, { removeUndefinedValues: true });
export const fromItem = (item: StoredItem): Item => unmarshall(item);

/** Consistent: whoever has just written reads what was written. */
export const read = async ({ client, name }: Table, key: Key): Promise<Item | undefined> => {
  const { Item: item } = await client.send(
    new GetItemCommand({ TableName: name, Key: toItem({ ...key }), ConsistentRead: true }),
  );
  return item === undefined ? undefined : fromItem(item);
};

/** Every item of a partition whose sort key begins so, page by page. */
export const readAll = async (
  { client, name }: Table,
  pk: string,
  prefix: string,
): Promise<readonly Item[]> => {
  const found: Item[] = [];
  let from: StoredItem | undefined;
  do {
    const page: QueryCommandInput = {
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: toItem({ ':pk': pk, ':prefix': prefix }),
      ConsistentRead: true,
      ...(from === undefined ? {} : { ExclusiveStartKey: from }),
    };
    const { Items: items = [], LastEvaluatedKey: last } = await client.send(new QueryCommand(page));
    found.push(...items.map(fromItem));
    from = last;
  } while (from !== undefined);
  return found;
};

/** Seconds since 1970, for the table's time to live. */
export const expiry = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
