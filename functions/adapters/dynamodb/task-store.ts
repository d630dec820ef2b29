/** The task tokens of waiting steps. They never leave the server. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import type { TaskStore, WaitingTask } from '../../use-cases/ports.ts';
import { keys, readAll, type Table, toItem } from './table.ts';

const task = z.object({
  requestId: z.string(),
  token: z.string(),
  asOf: z.number(),
}) satisfies z.ZodType<WaitingTask>;

export const taskStore = (table: Table): TaskStore => ({
  put: async (caseId, waiting) => {
    const item = { ...keys.task(caseId, waiting.requestId), type: 'task', ...waiting };
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem(item) }));
  },
  ofCase: async (caseId) =>
    (await readAll(table, keys.case(caseId).pk, 'task#')).map((item) => task.parse(item)),
});
