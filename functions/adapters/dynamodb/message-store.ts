/** Messages in the table, each moving from pending to its end under a check of where it is. */
import { ConditionalCheckFailedException, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { MessageState, MessageStore, StoredMessage } from '../../use-cases/ports.ts';
import { lists } from './list-entries.ts';
import { parseMessageItem } from './message-items.ts';
import { fromItem, keys, read, readAll, type Table, toItem } from './table.ts';

const unsettled = new Set<MessageState>(['pending', 'sending']);

/** Only from exactly where it was seen: the state and the time of it. */
const move =
  ({ client, name }: Table): MessageStore['move'] =>
  async (seen, to, at) => {
    const { message, state, stateAt, createdAt } = seen;
    const keep = unsettled.has(to);
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: name,
          Key: toItem({ ...keys.message(message.caseId, message.key) }),
          UpdateExpression: `SET #state = :to, stateAt = :at${to === 'sending' ? ', claimedAt = :at' : ''}${keep ? ', #list = :list, #at = :listed' : ' REMOVE #list'}`,
          ConditionExpression: '#state = :state AND stateAt = :stateAt',
          ExpressionAttributeNames: { '#state': 'state', '#list': 'list', ...(keep ? { '#at': 'at' } : {}) },
          ExpressionAttributeValues: toItem({
            ':to': to,
            ':at': at,
            ':state': state,
            ':stateAt': stateAt,
            ...(keep ? { ':list': lists.unsettled, ':listed': `${createdAt}#${message.key}` } : {}),
          }),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

export const messageStore = (table: Table): MessageStore => ({
  find: async (caseId, key) => {
    const item = await read(table, keys.message(caseId, key));
    return item === undefined ? undefined : parseMessageItem(item);
  },
  ofCase: async (caseId) =>
    (await readAll(table, keys.case(caseId).pk, 'message#'))
      .map(parseMessageItem)
      .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)),
  move: move(table),
  unsettled: async (limit): Promise<readonly StoredMessage[]> => {
    const { Items: items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'lists',
        KeyConditionExpression: '#list = :list',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: toItem({ ':list': lists.unsettled }),
        Limit: limit,
      }),
    );
    return items.map((item) => parseMessageItem(fromItem(item)));
  },
});
