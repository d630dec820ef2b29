/** The clock of cases: executions in Step Functions. */
import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { Workflow } from '../../use-cases/ports.ts';

/** The wait is over already: timed out and armed anew, or its execution ended. The record says the rest. */
const isOver = (error: unknown): boolean =>
  error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;

const unlessOver = async (send: () => Promise<unknown>): Promise<void> => {
  try {
    await send();
  } catch (error) {
    if (!isOver(error)) throw error;
  }
};

export const workflow = (stateMachineArn: string | undefined, rescheduled: string): Workflow => {
  const client = new SFNClient({});
  return {
    start: async (caseId, run) => {
      if (stateMachineArn === undefined) throw new Error('Starting a case needs STATE_MACHINE_ARN.');
      try {
        await client.send(
          new StartExecutionCommand({
            stateMachineArn,
            name: `${caseId}-${String(run)}`,
            input: JSON.stringify({ caseId }),
          }),
        );
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },
    finish: (taskToken) =>
      unlessOver(() => client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({}) }))),
    reschedule: (taskToken) =>
      unlessOver(() => client.send(new SendTaskFailureCommand({ taskToken, error: rescheduled }))),
  };
};
