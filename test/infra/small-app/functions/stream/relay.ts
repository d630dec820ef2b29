import {
  ExecutionAlreadyExists,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { z } from 'zod';
import { isAnswered, itemsOf } from '../record.ts';
import { newItems } from './records.ts';

const client = new SFNClient();
const stateMachineArn = z.string().parse(process.env.STATE_MACHINE_ARN);
const token = z.looseObject({ token: z.string() });

const ignoring = async (work: Promise<unknown>, known: new (...args: never[]) => Error): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof known)) throw error;
  }
};

export const handler = async (event: unknown): Promise<unknown> => {
  for (const { item } of newItems(event)) {
    const caseId = String(item.caseId);
    console.log(JSON.stringify({ relayed: item.sk, caseId }));
    const input = JSON.stringify({ caseId });
    await ignoring(
      client.send(new StartExecutionCommand({ stateMachineArn, name: caseId, input })),
      ExecutionAlreadyExists,
    );
    const items = await itemsOf(`case#${caseId}`);
    const waiting = token.safeParse(items.find(({ sk }) => sk === 'token'));
    if (isAnswered(items) && waiting.success) {
      await ignoring(
        client.send(new SendTaskSuccessCommand({ taskToken: waiting.data.token, output: '{}' })),
        TaskTimedOut,
      );
    }
  }
  return { batchItemFailures: [] };
};
