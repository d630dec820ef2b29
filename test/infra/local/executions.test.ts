/** Each test states a rule of Step Functions that the local cloud stands in for; all speak to it through the SDK. */
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  StopExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { machineArn, smallWorkflow, tasksOf } from './small-workflow.ts';

describe('a task', () => {
  it('is retried as often as its definition says, then it fails the execution', async () => {
    const it = await smallWorkflow({
      instead: ({ task: name }) => {
        if (name === 'door') throw new Error('broken');
      },
    });
    const { executionArn } = await it.start();
    await it.settle();
    expect(tasksOf(it.calls)).toBe('door door door');
    const { status, error, cause } = await it.client.send(new DescribeExecutionCommand({ executionArn }));
    expect([status, error, cause]).toEqual(['FAILED', 'Error', 'broken']);
  });

  it('goes on when a retry succeeds; a wait gets a new token for it', async () => {
    const it = await smallWorkflow({
      instead: ({ task: name }, nth) => {
        if (name === 'ask' && nth === 1) throw new Error('throttled');
      },
    });
    await it.start();
    await it.settle();
    expect(tasksOf(it.calls)).toBe('door ask ask');
    const [first = ''] = it.tokens();
    await expect(it.succeed(first)).rejects.toThrow(TaskTimedOut);
  });

  it('may hand on 256 KiB and no more', async () => {
    const it = await smallWorkflow({
      instead: ({ task: name }) => (name === 'door' ? { text: 'x'.repeat(300_000) } : undefined),
    });
    const { executionArn } = await it.start();
    await it.settle();
    const { error } = await it.client.send(new DescribeExecutionCommand({ executionArn }));
    expect(error).toBe('States.DataLimitExceeded');
  });
});

describe('a start', () => {
  it('of the same name and input is the same execution while it runs', async () => {
    const it = await smallWorkflow();
    const first = await it.start();
    const second = await it.start();
    expect(second.executionArn).toBe(first.executionArn);
    expect(second.startDate).toEqual(first.startDate);
    await it.settle();
    expect(tasksOf(it.calls)).toBe('door ask');
  });

  it('of the same name with other input is refused', async () => {
    const it = await smallWorkflow();
    await it.start('case-1', 'one');
    await expect(it.start('case-1', 'two')).rejects.toThrow(ExecutionAlreadyExists);
  });

  it('of a name that has ended is refused for ninety days', async () => {
    const it = await smallWorkflow();
    await it.start();
    await it.settle();
    await it.answer('one', it.lastToken());
    await it.move('+89d');
    await expect(it.start()).rejects.toThrow(ExecutionAlreadyExists);
    await it.move('+2d');
    await expect(it.start()).resolves.toBeDefined();
  });

  it('of another machine is refused, and so is a question about an unknown execution', async () => {
    const it = await smallWorkflow();
    const other = new StartExecutionCommand({ stateMachineArn: `${machineArn}X`, name: 'a', input: '{}' });
    await expect(it.client.send(other)).rejects.toThrow(StateMachineDoesNotExist);
    await expect(it.statusOf(`${machineArn}:none`)).rejects.toThrow(ExecutionDoesNotExist);
  });
});

describe('a restart', () => {
  it('runs what was running again from its beginning with its input; old tokens are gone', async () => {
    const before = await smallWorkflow();
    const { executionArn } = await before.start();
    await before.settle();
    const old = before.lastToken();
    await before.stop();

    const after = await smallWorkflow({ folder: before.folder });
    await after.settle();
    expect(tasksOf(after.calls)).toBe('door ask');
    await expect(after.succeed(old)).rejects.toThrow(TaskTimedOut);
    await after.answer('one', after.lastToken());
    expect(await after.statusOf(executionArn)).toBe('SUCCEEDED');
  });

  it('leaves alone what had ended', async () => {
    const before = await smallWorkflow();
    const { executionArn } = await before.start();
    await before.settle();
    await before.answer('one', before.lastToken());
    await before.stop();
    const after = await smallWorkflow({ folder: before.folder });
    await after.settle();
    expect(after.calls).toEqual([]);
    expect(await after.statusOf(executionArn)).toBe('SUCCEEDED');
  });
});

describe('an execution', () => {
  it('can be stopped, and nobody can answer it any more', async () => {
    const it = await smallWorkflow();
    const { executionArn } = await it.start();
    await it.settle();
    await it.client.send(new StopExecutionCommand({ executionArn }));
    expect(await it.statusOf(executionArn)).toBe('ABORTED');
    await expect(it.succeed(it.lastToken())).rejects.toThrow(TaskTimedOut);
    await it.move('+2h');
    expect(tasksOf(it.calls)).toBe('door ask');
  });

  it('is listed by status, tells the states it went through, and counts them', async () => {
    const it = await smallWorkflow();
    const { executionArn } = await it.start();
    await it.settle();
    const running = await it.client.send(
      new ListExecutionsCommand({ stateMachineArn: machineArn, statusFilter: 'RUNNING' }),
    );
    expect(running.executions?.map(({ name }) => name)).toEqual(['case-1']);
    const { events } = await it.client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events?.flatMap(({ stateEnteredEventDetails: entered }) => entered?.name ?? [])).toContain('Ask');
    expect(it.service.executions.get('case-1')?.transitions).toBe(4);
  });
});
