/** Step Functions with the small machine, a clock of its own and a function that answers in memory. */
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach } from 'vitest';
import { z } from 'zod';
import { createActivity } from '../../../infra/local/activity.ts';
import { createMover } from '../../../infra/local/clock/mover.ts';
import { createTimers } from '../../../infra/local/clock/timers.ts';
import { openClock } from '../../../infra/local/clock/virtual-clock.ts';
import { openOnLoopback } from '../../../infra/local/loopback.ts';
import { startStepFunctions } from '../../../infra/local/step-functions/service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { smallMachine } from './small-machine.ts';

const root = temporaryFolder();
export const machineArn = 'arn:aws:states:eu-west-2:000000000000:stateMachine:Case';
const task = z.object({
  task: z.enum(['door', 'ask', 'nudge']),
  requestId: z.string().optional(),
  taskToken: z.string().optional(),
});
type Task = z.infer<typeof task>;

const stops: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

let folders = 0;
export interface SmallWorkflowOptions {
  /** Throws or answers in place of the ordinary handler, which answers undefined. */
  readonly instead?: (input: Task, nth: number) => unknown;
  readonly waitSeconds?: number;
  readonly requests?: readonly string[];
  readonly folder?: string;
}

export const smallWorkflow = async ({
  instead,
  waitSeconds = 3600,
  requests = ['one'],
  folder: given,
}: SmallWorkflowOptions = {}) => {
  folders += 1;
  const folder = given ?? join(root, String(folders));
  const clock = openClock({
    file: join(root, `clock-${folders}.json`),
    startAt: new Date('2026-12-14T09:00:00Z'),
  });
  const activity = createActivity();
  const timers = createTimers(clock, activity);
  const calls: Task[] = [];
  const answered = new Set<string>();
  const asks = () =>
    requests.filter((one) => !answered.has(one)).map((requestId) => ({ requestId, waitSeconds }));
  const invoke = (_arn: string, payload: unknown): Promise<unknown> =>
    activity.during(async () => {
      const input = task.parse(payload);
      calls.push(input);
      const other = instead?.(input, calls.filter((one) => one.task === input.task).length);
      if (other !== undefined) return other;
      if (input.task === 'door')
        return { caseId: 'one', step: asks().length === 0 ? 'done' : 'submit', asks: asks() };
      return input.task === 'nudge' ? { requestId: input.requestId, waitSeconds } : {};
    });
  const server = await openOnLoopback('Step Functions', 0);
  const service = startStepFunctions({
    machine: { arn: machineArn, definition: smallMachine },
    folder,
    server,
    clock,
    timers,
    activity,
    invoke,
    retryPace: 0.01,
  });
  service.executions.resumeAll();
  const client = new SFNClient({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    timers.stop();
    client.destroy();
    service.stop();
    await server.close();
  };
  stops.push(stop);
  const { settle, move } = createMover({
    clock,
    timers,
    activity,
    drain: async () => false,
    isWorkingDay: () => true,
  });
  const start = async (name = 'case-1', caseId = 'one') =>
    client.send(
      new StartExecutionCommand({ stateMachineArn: machineArn, name, input: JSON.stringify({ caseId }) }),
    );
  const tokens = () => calls.flatMap(({ taskToken }) => taskToken ?? []);
  const lastToken = (): string => tokens().at(-1) ?? '';
  const succeed = async (taskToken: string, output = '{}') =>
    client.send(new SendTaskSuccessCommand({ taskToken, output }));
  const statusOf = async (executionArn: string | undefined) =>
    (await client.send(new DescribeExecutionCommand({ executionArn }))).status;
  const answer = async (requestId: string, token: string): Promise<void> => {
    answered.add(requestId);
    await succeed(token);
    await settle();
  };
  return {
    folder,
    clock,
    client,
    calls,
    service,
    settle,
    move,
    start,
    stop,
    tokens,
    lastToken,
    succeed,
    statusOf,
    answer,
  };
};

/** The tasks that were called, in order, as one line. */
export const tasksOf = (calls: readonly Task[]): string => calls.map((one) => one.task).join(' ');
