/** The two ways the machine calls the workflow function. Both are retried when the world is broken. */
import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Errors,
  IntegrationPattern,
  JitterType,
  JsonPath,
  type RetryProps,
  TaskInput,
  type TaskStateBase,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import { rescheduled } from '../../functions/workflow/protocol.ts';

/** Seconds after which a call of the function is given up; more than the function's own limit. */
const callTimeout = Duration.seconds(60);

const throttledOrUnreachable: RetryProps = {
  errors: [
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
    'Lambda.ClientExecutionTimeoutException',
  ],
  interval: Duration.seconds(1),
  backoffRate: 2,
  maxAttempts: 8,
  maxDelay: Duration.minutes(5),
  jitterStrategy: JitterType.FULL,
};

/** The function itself failed, for example because two tasks wrote to one case at once. */
const failed: RetryProps = {
  errors: [Errors.ALL],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxAttempts: 8,
  maxDelay: Duration.minutes(5),
  jitterStrategy: JitterType.FULL,
};

/** Not failures but answers of the person's clock: they go to the Catch at once. */
const answersOfTheClock: RetryProps = { errors: [Errors.TIMEOUT, rescheduled], maxAttempts: 0 };

export interface CallProps {
  readonly workflow: IFunction;
  readonly title: string;
  readonly comment: string;
  readonly payload: Readonly<Record<string, string | number>>;
}

/** Calls the function and takes its answer as the new state. */
export const call = (
  scope: Construct,
  id: string,
  { workflow, title, comment, payload }: CallProps,
): TaskStateBase => {
  const task = new LambdaInvoke(scope, id, {
    lambdaFunction: workflow,
    stateName: title,
    comment,
    payload: TaskInput.fromObject(payload),
    outputPath: '$.Payload',
    taskTimeout: Timeout.duration(callTimeout),
    retryOnServiceExceptions: false,
  });
  return task.addRetry(throttledOrUnreachable).addRetry(failed);
};

/** Hands the function a task token and waits for a person, at most `$.waitSeconds`. */
export const callAndWait = (
  scope: Construct,
  id: string,
  { workflow, title, comment, payload }: CallProps,
): TaskStateBase => {
  const task = new LambdaInvoke(scope, id, {
    lambdaFunction: workflow,
    stateName: title,
    comment,
    payload: TaskInput.fromObject({ ...payload, taskToken: JsonPath.taskToken }),
    integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
    resultPath: JsonPath.DISCARD,
    taskTimeout: Timeout.at('$.waitSeconds'),
    retryOnServiceExceptions: false,
  });
  return task.addRetry(answersOfTheClock).addRetry(throttledOrUnreachable).addRetry(failed);
};
