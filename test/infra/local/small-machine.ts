/** The machine of the repository in small: a door, one wait with its nudge, an end. */
const retry = [
  { ErrorEquals: ['States.Timeout', 'Rescheduled'], MaxAttempts: 0 },
  { ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 2, BackoffRate: 1 },
];
const functionName = 'arn:aws:lambda:eu-west-2:000000000000:function:Workflow';

export const smallMachine = {
  StartAt: 'Door',
  States: {
    Door: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: functionName, Payload: { task: 'door', 'caseId.$': '$.caseId' } },
      OutputPath: '$.Payload',
      Retry: retry,
      Next: 'Where',
    },
    Where: {
      Type: 'Choice',
      Choices: [{ Variable: '$.step', StringEquals: 'done', Next: 'Ended' }],
      Default: 'Each',
    },
    Each: {
      Type: 'Map',
      ItemsPath: '$.asks',
      ResultPath: null,
      Next: 'Door',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'Ask',
        States: {
          Ask: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
            Parameters: {
              FunctionName: functionName,
              Payload: { task: 'ask', 'requestId.$': '$.requestId', 'taskToken.$': '$$.Task.Token' },
            },
            TimeoutSecondsPath: '$.waitSeconds',
            ResultPath: null,
            Retry: retry,
            Catch: [{ ErrorEquals: ['States.Timeout', 'Rescheduled'], ResultPath: null, Next: 'Nudge' }],
            End: true,
          },
          Nudge: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Parameters: {
              FunctionName: functionName,
              Payload: { task: 'nudge', 'requestId.$': '$.requestId' },
            },
            OutputPath: '$.Payload',
            Retry: retry,
            Next: 'Ask',
          },
        },
      },
    },
    Ended: { Type: 'Succeed' },
  },
} as const;
