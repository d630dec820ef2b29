/** The API of Step Functions, as the AWS SDK speaks it: AWS JSON 1.0. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type OpenServer, readBody } from '../loopback.ts';
import { StepFunctionsError } from './errors.ts';
import { executionArn, type Executions, type ExecutionSummary } from './executions.ts';
import type { TaskTokens } from './task-tokens.ts';

const largestRequest = 1024 * 1024;
const seconds = (ms: number): number => ms / 1000;

export interface StepFunctionsEndpointOptions {
  readonly server: OpenServer;
  readonly machineArn: string;
  readonly executions: Executions;
  readonly tokens: TaskTokens;
}

const startInput = z.object({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().default('{}'),
});
const executionInput = z.object({ executionArn: z.string() });
const listInput = z.object({ statusFilter: z.string().optional(), maxResults: z.number().optional() });
const successInput = z.object({ taskToken: z.string(), output: z.string() });
const failureInput = z.object({
  taskToken: z.string(),
  error: z.string().default(''),
  cause: z.string().default(''),
});
const tokenInput = z.object({ taskToken: z.string() });

const checkInput = (input: string): void => {
  try {
    JSON.parse(input);
  } catch {
    throw new StepFunctionsError('InvalidExecutionInput', 'Invalid State Machine Execution Input: not JSON');
  }
};

export const stepFunctionsOperations = ({
  machineArn,
  executions,
  tokens,
}: Omit<StepFunctionsEndpointOptions, 'server'>) => {
  const found = (arn: string): ExecutionSummary => {
    const execution = executions.get(arn.slice(arn.lastIndexOf(':') + 1));
    if (execution !== undefined) return execution;
    throw new StepFunctionsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  };
  const described = ({ name, status, startedAt, end }: ExecutionSummary) => ({
    executionArn: executionArn(machineArn, name),
    stateMachineArn: machineArn,
    name,
    status,
    startDate: seconds(startedAt),
    ...(end === undefined ? {} : { stopDate: seconds(end.at) }),
  });
  return {
    StartExecution: (body: unknown) => {
      const { stateMachineArn, name = randomUUID(), input } = startInput.parse(body);
      if (stateMachineArn !== machineArn) {
        throw new StepFunctionsError(
          'StateMachineDoesNotExist',
          `State Machine Does Not Exist: '${stateMachineArn}'`,
        );
      }
      if (!/^[\w-]{1,80}$/.test(name)) throw new StepFunctionsError('InvalidName', `Invalid Name: '${name}'`);
      checkInput(input);
      const { startedAt } = executions.start(name, input);
      return { executionArn: executionArn(machineArn, name), startDate: seconds(startedAt) };
    },
    StopExecution: (body: unknown) => {
      const { name } = found(executionInput.parse(body).executionArn);
      executions.stop(name);
      return { stopDate: seconds(found(executionArn(machineArn, name)).end?.at ?? 0) };
    },
    DescribeExecution: (body: unknown) => {
      const execution = found(executionInput.parse(body).executionArn);
      const { output, error, cause } = execution.end ?? {};
      return { ...described(execution), input: execution.input, output, error, cause };
    },
    ListExecutions: (body: unknown) => {
      const { statusFilter, maxResults } = listInput.parse(body);
      const all = executions
        .list()
        .filter(({ status }) => statusFilter === undefined || status === statusFilter);
      return { executions: all.toReversed().slice(0, maxResults).map(described) };
    },
    GetExecutionHistory: (body: unknown) => {
      const { name } = found(executionInput.parse(body).executionArn);
      const events = executions.history(name).map(({ at, type, state }, index) => ({
        id: index + 1,
        previousEventId: index,
        timestamp: seconds(at),
        type,
        ...(state === undefined ? {} : { stateEnteredEventDetails: { name: state } }),
      }));
      return { events };
    },
    SendTaskSuccess: (body: unknown) => {
      const { taskToken, output } = successInput.parse(body);
      tokens.succeed(taskToken, output);
      return {};
    },
    SendTaskFailure: (body: unknown) => {
      const { taskToken, error, cause } = failureInput.parse(body);
      tokens.fail(taskToken, error, cause);
      return {};
    },
    SendTaskHeartbeat: (body: unknown) => {
      tokens.heartbeat(tokenInput.parse(body).taskToken);
      return {};
    },
  };
};

export const serveStepFunctions = (options: StepFunctionsEndpointOptions): void => {
  const operations = new Map<string, (body: unknown) => object>(
    Object.entries(stepFunctionsOperations(options)),
  );
  options.server.answerWith(async (request, response) => {
    const target = String(request.headers['x-amz-target'] ?? '').replace(/^AWSStepFunctions\./, '');
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() };
    try {
      const body = await readBody(request, largestRequest);
      const operation = operations.get(target);
      if (operation === undefined) throw new StepFunctionsError('UnknownOperationException', target);
      const answer = operation(JSON.parse(body?.toString() ?? ''));
      response.writeHead(200, headers).end(JSON.stringify(answer));
    } catch (error) {
      const known = error instanceof StepFunctionsError || error instanceof z.ZodError;
      const type =
        error instanceof StepFunctionsError ? error.name : known ? 'ValidationException' : 'InternalFailure';
      const message = error instanceof Error ? error.message : String(error);
      response.writeHead(known ? 400 : 500, headers).end(JSON.stringify({ __type: type, message }));
    }
  });
};
