/** Drafts in the table: saved at every Continue, kept until submitted or half a year old. */
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { formIds, type Answers } from '../../../forms/form.ts';
import type { Draft, DraftPurpose, DraftStore } from '../../use-cases/ports.ts';
import { lists } from './list-entries.ts';
import { expiry, fromItem, type Item, keys, read, type Table, toItem } from './table.ts';
import { putVersion } from './versioned-item.ts';

const halfAYearMs = 183 * 24 * 60 * 60 * 1000;

const purpose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notification') }),
  z.object({ kind: z.literal('referral') }),
  z.object({ kind: z.literal('request'), requestId: z.string() }),
  z.object({ kind: z.literal('conversion'), caseId: z.string() }),
  z.object({ kind: z.literal('withdrawal'), caseId: z.string() }),
  z.object({ kind: z.literal('address-correction'), requestId: z.string(), role: z.string() }),
]) satisfies z.ZodType<DraftPurpose>;

const draftItem = z.object({
  id: z.string(),
  purpose,
  formId: z.enum(formIds),
  formVersion: z.number(),
  answers: z.string(),
  sources: z.record(z.string(), z.string()),
  owner: z.string(),
  version: z.number(),
  savedAt: z.string(),
  savedBy: z.string(),
});

const answersSchema: z.ZodType<Answers> = z.record(z.string(), z.json());

const parseDraft = (item: Item): Draft => {
  const { answers, ...draft } = draftItem.parse(item);
  return { ...draft, answers: answersSchema.parse(JSON.parse(answers)) };
};

export const draftStore = (table: Table): DraftStore => ({
  find: async (id) => {
    const item = await read(table, keys.draft(id));
    return item === undefined ? undefined : parseDraft(item);
  },
  save: ({ answers, ...draft }) =>
    putVersion(
      table,
      keys.draft(draft.id),
      {
        ...draft,
        type: 'draft',
        answers: JSON.stringify(answers),
        expires: expiry(new Date(Date.parse(draft.savedAt) + halfAYearMs).toISOString()),
        list: lists.drafts(draft.owner),
        at: draft.savedAt,
      },
      draft.version,
    ),
  ownedBy: async (owner) => {
    const { Items: items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'lists',
        KeyConditionExpression: '#list = :list',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: toItem({ ':list': lists.drafts(owner) }),
        ScanIndexForward: false,
        Limit: 50,
      }),
    );
    return items.map((item) => parseDraft(fromItem(item)));
  },
});
