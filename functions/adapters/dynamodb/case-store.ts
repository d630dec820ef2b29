/** The record of cases in the table. */
import { BatchGetItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import type { Case } from '../../domain/case/case.ts';
import type { CaseStore, ListEntry, ListPage, StoredEvent } from '../../use-cases/ports.ts';
import { caseSchema } from './case-schema.ts';
import { commitCase } from './commit-case.ts';
import { parseEventItem, wholeChain } from './event-items.ts';
import { lists } from './list-entries.ts';
import { fromItem, keys, read, readAll, type StoredItem, type Table, toItem } from './table.ts';

const caseItem = z.object({ body: z.string(), lastHash: z.string() });
const entry = z.object({
  caseId: z.string().optional(),
  requestId: z.string().optional(),
  at: z.string(),
  pk: z.string(),
});

const parseCase = (body: string): Case => caseSchema.parse(JSON.parse(body));

const toEntry = (item: StoredItem): ListEntry => {
  const { caseId, requestId, at, pk } = entry.parse(fromItem(item));
  return {
    caseId: caseId ?? pk.slice('case#'.length),
    at,
    ...(requestId === undefined ? {} : { requestId }),
  };
};

/** One page of a list, in order of its dates; the cursor is where the page ended. */
const queryList = async (
  { client, name }: Table,
  list: string,
  limit: number,
  after?: string,
): Promise<ListPage<ListEntry>> => {
  const query: QueryCommandInput = {
    TableName: name,
    IndexName: 'lists',
    KeyConditionExpression: after === undefined ? '#list = :list' : '#list = :list AND #at > :after',
    ExpressionAttributeNames: { '#list': 'list', '#at': 'at' },
    ExpressionAttributeValues: toItem({ ':list': list, ...(after === undefined ? {} : { ':after': after }) }),
    Limit: limit,
  };
  if (after === undefined) query.ExpressionAttributeNames = { '#list': 'list' };
  const { Items: items = [], LastEvaluatedKey: more } = await client.send(new QueryCommand(query));
  const entries = items.map(toEntry);
  const last = entries.at(-1);
  return { entries, ...(more === undefined || last === undefined ? {} : { next: last.at }) };
};

/** A batch takes 100 keys; a case has fewer filings than that, and more are taken in turns. */
const readEvents = async (
  table: Table,
  caseId: string,
  seqs: readonly number[],
): Promise<readonly StoredEvent[]> => {
  const found: StoredEvent[] = [];
  let wanted = [...new Set(seqs)].map((seq) => toItem({ ...keys.event(caseId, seq) }));
  while (wanted.length > 0) {
    const turn = wanted.slice(0, 100);
    const { Responses: responses = {}, UnprocessedKeys: left = {} } = await table.client.send(
      new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys: turn, ConsistentRead: true } } }),
    );
    found.push(...(responses[table.name] ?? []).map((item) => parseEventItem(fromItem(item))));
    wanted = [...(left[table.name]?.Keys ?? []), ...wanted.slice(100)];
  }
  return found.toSorted((one, other) => one.seq - other.seq);
};

export const caseStore = (table: Table): CaseStore => ({
  find: async (caseId) => {
    const item = await read(table, keys.case(caseId));
    if (item === undefined) return undefined;
    const { body, lastHash } = caseItem.parse(item);
    return { current: parseCase(body), lastHash };
  },
  commit: commitCase(table),
  findOnce: async (once) => {
    const item = await read(table, keys.once(once));
    return item === undefined ? undefined : z.object({ caseId: z.string() }).parse(item).caseId;
  },
  history: async (caseId) => wholeChain(caseId, await readAll(table, keys.case(caseId).pk, 'event#')),
  events: (caseId, seqs) => readEvents(table, caseId, seqs),
  lastNumber: async (year) => {
    const item = await read(table, keys.counter(year));
    return item === undefined ? 0 : z.object({ last: z.number() }).parse(item).last;
  },
  waitingFor: async (waiting, limit) => {
    const people = waiting.map((who) =>
      who.includes('@') ? lists.waitsForPerson(who) : lists.waitsForRole(who),
    );
    const pages = await Promise.all(people.map((list) => queryList(table, list, limit)));
    return pages.flatMap(({ entries }) => entries).toSorted((one, other) => one.at.localeCompare(other.at));
  },
  openCases: (limit, after) => queryList(table, lists.open, limit, after),
});
