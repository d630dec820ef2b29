import { SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import { z } from 'zod';
import { type Ask, askGroups, taskInput } from '../../../../../functions/workflow/protocol.ts';
import { isAnswered, itemsOf, put, putNew } from '../record.ts';

const client = new SFNClient();
const wait = z.looseObject({ seconds: z.number() });
const address = z.looseObject({ to: z.string() });

const waitSecondsOf = async (caseId: string): Promise<number> => {
  const items = await itemsOf(`case#${caseId}`);
  return wait.parse(items.find(({ sk }) => sk === 'wait')).seconds;
};

export const handler = async (event: unknown): Promise<unknown> => {
  const input = taskInput.parse(event);
  const pk = `case#${input.caseId}`;
  const items = await itemsOf(pk);
  switch (input.task) {
    case 'door': {
      await put({ pk, sk: `door#${items.length}` });
      const asks = new Map<string, readonly Ask[]>(askGroups.map((group) => [group, []]));
      if (isAnswered(items)) return { caseId: input.caseId, step: 'done', asks: Object.fromEntries(asks) };
      const waitSeconds = await waitSecondsOf(input.caseId);
      asks.set('nationalSubmission', [{ caseId: input.caseId, requestId: 'one', asOf: 1, waitSeconds }]);
      return { caseId: input.caseId, step: 'submit', asks: Object.fromEntries(asks) };
    }
    case 'ask': {
      await put({ pk, sk: 'token', token: input.taskToken });
      const { to } = address.parse(items.find(({ sk }) => sk === 'case'));
      await putNew({ pk, sk: 'message#ask', type: 'message', to, key: `${input.caseId}/ask` });
      if (isAnswered(await itemsOf(pk))) {
        await client.send(new SendTaskSuccessCommand({ taskToken: input.taskToken, output: '{}' }));
      }
      return {};
    }
    case 'nudge': {
      const at = new Date().toISOString();
      const { to } = address.parse(items.find(({ sk }) => sk === 'case'));
      const { length } = items.filter(({ sk }) => sk.startsWith('message#nudge'));
      await putNew({
        pk,
        sk: `message#nudge#${length}`,
        type: 'message',
        to,
        at,
        list: 'nudges',
        key: `${input.caseId}/nudge/${length}`,
      });
      return { ...input, waitSeconds: await waitSecondsOf(input.caseId) };
    }
  }
};
