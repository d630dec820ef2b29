import { describe, expect, it } from 'vitest';
import { taskInput } from '../../functions/workflow/protocol.ts';

const ask = {
  task: 'ask',
  caseId: 'SUT-2026-0001',
  requestId: 'SUT-2026-0001-a-1',
  asOf: 6,
  taskToken: 'token',
};

describe('what the machine may say', () => {
  it.each([
    { task: 'door', caseId: 'SUT-2026-0001' },
    ask,
    { task: 'nudge', caseId: 'SUT-2026-0001', requestId: 'SUT-2026-0001-a-1', asOf: 6 },
  ])('is $task', (input) => {
    expect(taskInput.parse(input)).toEqual(input);
  });

  it.each([
    ['an unknown task', { task: 'sleep', caseId: 'x' }],
    ['asking without a token', { ...ask, taskToken: undefined }],
    ['a version that is no number', { ...ask, asOf: '6' }],
    ['nothing', undefined],
  ])('is not %s', (_what, input) => {
    expect(taskInput.safeParse(input).success).toBe(false);
  });
});
