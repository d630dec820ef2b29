/** Each test states a rule of Step Functions that the local cloud stands in for; all speak to it through the SDK. */
import {
  InvalidOutput,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { smallWorkflow, tasksOf } from './small-workflow.ts';

describe('a wait for a task token', () => {
  it('ends when the token is answered, and the machine goes on', async () => {
    const it = await smallWorkflow();
    const { executionArn } = await it.start();
    await it.settle();
    expect(await it.statusOf(executionArn)).toBe('RUNNING');
    await it.answer('one', it.lastToken());
    expect(await it.statusOf(executionArn)).toBe('SUCCEEDED');
    expect(tasksOf(it.calls)).toBe('door ask door');
  });

  it('ends with States.Timeout when its seconds are over on the local clock, and Catch takes it', async () => {
    const it = await smallWorkflow({ waitSeconds: 7 * 24 * 3600 });
    await it.start();
    await it.move('+6d');
    expect(tasksOf(it.calls)).toBe('door ask');
    await it.move('+1d');
    expect(tasksOf(it.calls)).toBe('door ask nudge ask');
    await it.move('+15d');
    expect(tasksOf(it.calls)).toBe('door ask nudge ask nudge ask nudge ask');
  });

  it('gives a fresh token to each attempt, and the old one is TaskTimedOut', async () => {
    const it = await smallWorkflow();
    await it.start();
    await it.move('+1h');
    const [first = '', second] = it.tokens();
    expect(second).not.toBe(first);
    await expect(it.succeed(first)).rejects.toThrow(TaskTimedOut);
    await expect(it.succeed(it.lastToken())).resolves.toBeDefined();
  });

  it('takes an answer once', async () => {
    const it = await smallWorkflow({ requests: ['one', 'two'] });
    await it.start();
    await it.settle();
    const [first = ''] = it.tokens();
    await it.succeed(first);
    await expect(it.succeed(first)).rejects.toThrow(TaskTimedOut);
  });

  it('fails with the error it is sent: Rescheduled goes to Catch at once, without a retry', async () => {
    const it = await smallWorkflow();
    await it.start();
    await it.settle();
    await it.client.send(new SendTaskFailureCommand({ taskToken: it.lastToken(), error: 'Rescheduled' }));
    await it.settle();
    expect(tasksOf(it.calls)).toBe('door ask nudge ask');
  });

  it('can be answered while the function that was given the token still runs', async () => {
    let release: (value: unknown) => void = () => undefined;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    const it = await smallWorkflow({
      instead: (input, nth) => (input.task === 'ask' && nth === 1 ? held : undefined),
    });
    await it.start();
    while (it.lastToken() === '') await new Promise((resolve) => setTimeout(resolve, 5));
    await it.succeed(it.lastToken());
    release({});
    await it.settle();
    expect(tasksOf(it.calls)).toBe('door ask door ask');
  });

  it('waits for every item of a Map before it goes on', async () => {
    const it = await smallWorkflow({ requests: ['one', 'two', 'three'] });
    const { executionArn } = await it.start();
    await it.settle();
    const [one = '', two = '', three = ''] = it.tokens();
    await it.answer('three', three);
    await it.answer('one', one);
    expect(tasksOf(it.calls)).toBe('door ask ask ask');
    await it.answer('two', two);
    expect(await it.statusOf(executionArn)).toBe('SUCCEEDED');
  });

  it('knows a token that is none, one of nobody, output that is not JSON, and a heartbeat', async () => {
    const it = await smallWorkflow();
    await it.start();
    await it.settle();
    await expect(it.succeed('nonsense')).rejects.toThrow(InvalidToken);
    const ofNobody = Buffer.from(JSON.stringify(['case-9', crypto.randomUUID()])).toString('base64url');
    await expect(it.succeed(ofNobody)).rejects.toThrow(TaskDoesNotExist);
    await expect(it.succeed(it.lastToken(), 'not json')).rejects.toThrow(InvalidOutput);
    await expect(
      it.client.send(new SendTaskHeartbeatCommand({ taskToken: it.lastToken() })),
    ).resolves.toBeDefined();
  });
});
