/** The tokens of tasks that wait for a person. A token is good once, until its task has ended. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { StepFunctionsError, TaskFailure } from './errors.ts';

const tokenContent = z.tuple([z.string(), z.uuid()]);

interface OpenTask {
  readonly execution: string;
  succeed(output: unknown): void;
  fail(failure: Error): void;
}

export interface TaskTokens {
  open(task: OpenTask): string;
  /** True when the token was still open. */
  close(token: string): boolean;
  /** The execution has ended: nobody can answer its tasks any more. */
  closeAllOf(execution: string): void;
  succeed(token: string, output: string): void;
  fail(token: string, error: string, cause: string): void;
  heartbeat(token: string): void;
}

const encode = (execution: string): string =>
  Buffer.from(JSON.stringify([execution, randomUUID()])).toString('base64url');

const executionOf = (token: string): string => {
  try {
    return tokenContent.parse(JSON.parse(Buffer.from(token, 'base64url').toString()))[0];
  } catch {
    throw new StepFunctionsError('InvalidToken', `Invalid Token: '${token.slice(0, 20)}'`);
  }
};

/** `isKnown` tells whether an execution of this name was ever started. */
export const createTaskTokens = (isKnown: (execution: string) => boolean): TaskTokens => {
  const tasks = new Map<string, OpenTask>();
  const take = (token: string): OpenTask => {
    const execution = executionOf(token);
    const task = tasks.get(token);
    if (task !== undefined) return task;
    throw isKnown(execution)
      ? new StepFunctionsError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'")
      : new StepFunctionsError('TaskDoesNotExist', "Task does not exist: 'Provided task does not exist'");
  };
  return {
    open: (task) => {
      const token = encode(task.execution);
      tasks.set(token, task);
      return token;
    },
    close: (token) => tasks.delete(token),
    closeAllOf: (execution) => {
      for (const [token, task] of tasks) {
        if (task.execution !== execution) continue;
        tasks.delete(token);
        task.fail(new TaskFailure('States.Runtime', 'The execution has ended'));
      }
    },
    succeed: (token, output) => {
      const task = take(token);
      let value: unknown;
      try {
        value = JSON.parse(output);
      } catch {
        throw new StepFunctionsError('InvalidOutput', "Invalid Output: 'Output is not valid JSON'");
      }
      tasks.delete(token);
      task.succeed(value);
    },
    fail: (token, error, cause) => {
      const task = take(token);
      tasks.delete(token);
      task.fail(new TaskFailure(error, cause));
    },
    heartbeat: (token) => {
      take(token);
    },
  };
};
