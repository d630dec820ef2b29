/** One transaction for one change of a case: its state with the version checked, its events, list entries, messages. */
import { createHash } from 'node:crypto';
import {
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Commit, CommitResult } from '../../use-cases/ports.ts';
import { chainStart, eventItems } from './event-items.ts';
import { caseListing, listChanges } from './list-entries.ts';
import { newMessageItem } from './message-items.ts';
import { type Item, keys, type Table, toItem } from './table.ts';

/** An idempotency key is remembered long after any browser would send the form again. */
const onceSeconds = 30 * 24 * 60 * 60;

const putNew = (TableName: string, item: Item): TransactWriteItem => ({
  Put: { TableName, Item: toItem(item), ConditionExpression: 'attribute_not_exists(pk)' },
});

const putCase = (TableName: string, { before, after }: Commit, lastHash: string): TransactWriteItem => {
  const item = {
    ...keys.case(after.id),
    type: 'case',
    version: after.version,
    lastHash,
    body: JSON.stringify(after),
    ...caseListing(after),
  };
  if (before === undefined) return putNew(TableName, item);
  return {
    Put: {
      TableName,
      Item: toItem(item),
      ConditionExpression: '#version = :seen',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: toItem({ ':seen': before.current.version }),
    },
  };
};

/** The reference of a new case is the number after the last one used; nobody else can take it in the same moment. */
const takeNumber = (TableName: string, caseId: string): TransactWriteItem => {
  const [, year = '', number = ''] = caseId.split('-');
  return {
    Update: {
      TableName,
      Key: toItem({ ...keys.counter(Number(year)) }),
      UpdateExpression: 'SET #last = :number',
      ConditionExpression: 'attribute_not_exists(#last) OR #last < :number',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: toItem({ ':number': Number(number) }),
    },
  };
};

/** Only as it was submitted, or gone already: somebody may have saved other words in it since. */
const removeDraft = (TableName: string, draftId: string, version: number | undefined): TransactWriteItem => ({
  Delete: {
    TableName,
    Key: toItem({ ...keys.draft(draftId) }),
    ...(version === undefined
      ? {}
      : {
          ConditionExpression: 'attribute_not_exists(pk) OR #version = :submitted',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: toItem({ ':submitted': version }),
        }),
  },
});

const firstEvent = ({ before, after, events }: Commit) =>
  eventItems(after.id, events, (before?.current.version ?? 0) + 1, before?.lastHash ?? chainStart);

const writesOf = (
  TableName: string,
  commit: Commit,
): { readonly writes: TransactWriteItem[]; readonly hash: string } => {
  const { before, after, events, messages, once, draftId, draftVersion } = commit;
  const chain = firstEvent(commit);
  const changes = listChanges(before?.current, after);
  const at = events[0]?.at ?? after.openedAt;
  const writes: TransactWriteItem[] = [
    putCase(TableName, commit, chain.lastHash),
    ...(once === undefined
      ? []
      : [
          putNew(TableName, {
            ...keys.once(once),
            type: 'once',
            caseId: after.id,
            expires: Math.floor(Date.parse(at) / 1000) + onceSeconds,
          }),
        ]),
    ...chain.items.map((item) => putNew(TableName, item)),
    ...messages.map((message) => putNew(TableName, newMessageItem(message, at))),
    ...changes.put.map((item): TransactWriteItem => ({ Put: { TableName, Item: toItem(item) } })),
    ...changes.remove.map((key): TransactWriteItem => ({ Delete: { TableName, Key: toItem({ ...key }) } })),
    ...(before === undefined ? [takeNumber(TableName, after.id)] : []),
    ...(draftId === undefined ? [] : [removeDraft(TableName, draftId, draftVersion)]),
  ];
  return { writes, hash: chain.lastHash };
};

/**
 * @throws Error when the change would need more writes than one transaction takes (100): never split, as half a change
 * would be worse than none.
 */
export const commitCase =
  ({ client, name }: Table) =>
  async (commit: Commit): Promise<CommitResult> => {
    const { writes, hash } = writesOf(name, commit);
    if (writes.length > 100) {
      throw new Error(
        `A change of ${commit.after.id} needs ${String(writes.length)} writes, and one transaction takes 100.`,
      );
    }
    try {
      // The token makes the client's own retry after a timeout find its first write instead of a conflict with itself.
      // It counts for the whole account, where another partnership may have a table.
      const ClientRequestToken = createHash('sha256')
        .update(`${name}${hash}${commit.once ?? ''}${String(commit.draftVersion ?? '')}`)
        .digest('hex')
        .slice(0, 36);
      await client.send(new TransactWriteItemsCommand({ TransactItems: writes, ClientRequestToken }));
      return 'committed';
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      if (
        reasons.some(({ Code }) => Code === 'ValidationError' || Code === 'ItemCollectionSizeLimitExceeded')
      )
        throw error;
      const refused = (at: number): boolean => reasons.at(at)?.Code === 'ConditionalCheckFailed';
      if (commit.once !== undefined && refused(1)) return 'repeated';
      return commit.draftVersion !== undefined && refused(-1) ? 'draft-changed' : 'changed-meanwhile';
    }
  };
