/**
 * Runs executions. One that was running when the local cloud stopped is run again from its beginning: its first
 * task asks the record where the case is.
 */
import { type RunOptions, StateMachine } from 'aws-local-stepfunctions';
import { z } from 'zod';
import type { Activity } from '../activity.ts';
import { type PreparedDefinition, tokenPlaceholder } from './definition.ts';
import { StepFunctionsError, TaskFailure } from './errors.ts';
import type { ExecutionLog, KeptExecution } from './execution-log.ts';
import { call, callAndWait, type TaskWorld } from './run-task.ts';

/** Days for which the name of an ended execution cannot be used again. */
const nameKeptMs = 90 * 24 * 60 * 60 * 1000;

export interface ExecutionSummary extends KeptExecution {
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  /** States entered, retries among them, since the execution was last begun. */
  readonly transitions: number;
}

export interface Executions {
  start(name: string, input: string): KeptExecution;
  stop(name: string): void;
  get(name: string): ExecutionSummary | undefined;
  readonly list: () => readonly ExecutionSummary[];
  /** State names as they were entered, newest last; only the last thousand. */
  history(name: string): readonly { readonly at: number; readonly type: string; readonly state?: string }[];
  resumeAll(): void;
  shutDown(): void;
}

export interface ExecutionsOptions {
  readonly machineArn: string;
  readonly prepared: PreparedDefinition;
  readonly log: ExecutionLog;
  readonly world: TaskWorld;
  readonly activity: Activity;
}

interface Running {
  transitions: number;
  readonly history: Array<{ at: number; type: string; state?: string }>;
  readonly abort: () => void;
}

const errorOf = (error: unknown): { readonly error: string; readonly cause: string } => {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return inner instanceof Error
    ? { error: inner.name, cause: inner.message }
    : { error: 'States.Runtime', cause: String(inner) };
};

export const createExecutions = ({
  machineArn,
  prepared,
  log,
  world,
  activity,
}: ExecutionsOptions): Executions => {
  const machine = new StateMachine(prepared.definition, { validationOptions: { noValidate: true } });
  const running = new Map<string, Running>();
  let shuttingDown = false;

  const handlersFor = (execution: string) =>
    Object.fromEntries(
      [...prepared.tasks].map(([state, { waits }]) => [
        state,
        async (input: unknown) => {
          /* The engine retries a task once more after its execution was stopped; that must reach nobody. */
          if (shuttingDown || log.get(execution)?.end !== undefined) {
            throw new TaskFailure('States.Runtime', 'The execution has ended');
          }
          return z.json().parse(await (waits ? callAndWait(world, execution, input) : call(world, input)));
        },
      ]),
    );

  const contextFor = ({ name, startedAt }: KeptExecution) => ({
    Task: { Token: tokenPlaceholder },
    Execution: {
      Id: executionArn(machineArn, name),
      Name: name,
      RoleArn: '',
      StartTime: new Date(startedAt).toISOString(),
    },
    StateMachine: { Id: machineArn },
  });

  const end = (execution: KeptExecution, status: 'SUCCEEDED' | 'FAILED' | 'ABORTED', more: object): void => {
    if (shuttingDown || log.get(execution.name)?.end !== undefined) return;
    const transitions = running.get(execution.name)?.transitions ?? 0;
    log.end(execution.name, { status, at: world.clock.now(), transitions, ...more });
    running.delete(execution.name);
    world.tokens.closeAllOf(execution.name);
  };

  const follow = async (
    one: Running,
    events: AsyncGenerator<{ type: string; state?: { name: string } }>,
  ): Promise<void> => {
    /* Between a failure and its retry nothing runs, but the execution is not at rest either. */
    let pause: Array<() => void> = [];
    for await (const { type, state } of events) {
      if (type === 'StateEntered' || type === 'StateRetried') one.transitions += 1;
      if (type === 'StateFailed') pause.push(activity.begin());
      if (type === 'StateRetried' || type === 'StateCaught') pause.pop()?.();
      one.history.push({
        at: world.clock.now(),
        type,
        ...(state === undefined ? {} : { state: state.name }),
      });
      if (one.history.length > 1000) one.history.shift();
    }
    for (const done of pause) done();
    pause = [];
  };

  const run = (execution: KeptExecution): void => {
    const options: RunOptions = {
      overrides: { taskResourceLocalHandlers: handlersFor(execution.name) },
      context: contextFor(execution),
    };
    const done = activity.begin();
    const { abort, result, eventLogs } = machine.run(z.json().parse(JSON.parse(execution.input)), options);
    const one: Running = { transitions: 0, history: [], abort };
    running.set(execution.name, one);
    void follow(one, eventLogs);
    setImmediate(done);
    result.then(
      (output) => end(execution, 'SUCCEEDED', { output: JSON.stringify(output) }),
      (error: unknown) => {
        if (!shuttingDown && log.get(execution.name)?.end === undefined) {
          const { error: type, cause } = errorOf(error);
          console.error(`workflow: execution ${execution.name} failed: ${type}: ${cause}`);
        }
        end(execution, 'FAILED', errorOf(error));
      },
    );
  };

  const summary = (execution: KeptExecution): ExecutionSummary => ({
    ...execution,
    status: execution.end?.status ?? 'RUNNING',
    transitions: execution.end?.transitions ?? running.get(execution.name)?.transitions ?? 0,
  });

  return {
    start: (name, input) => {
      const before = log.get(name);
      if (before !== undefined) {
        /* The same start again is answered as the first was: a retry must not fail. */
        if (before.end === undefined && before.input === input) return before;
        if (before.end === undefined || world.clock.now() - before.end.at < nameKeptMs) {
          throw new StepFunctionsError(
            'ExecutionAlreadyExists',
            `Execution Already Exists: '${executionArn(machineArn, name)}'`,
          );
        }
      }
      const execution = log.start(name, input, world.clock.now());
      run(execution);
      return execution;
    },
    stop: (name) => {
      const execution = log.get(name);
      if (execution === undefined)
        throw new StepFunctionsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${name}'`);
      const { abort } = running.get(name) ?? { abort: () => undefined };
      end(execution, 'ABORTED', {});
      abort();
    },
    get: (name) => {
      const execution = log.get(name);
      return execution === undefined ? undefined : summary(execution);
    },
    list: () => log.all().map(summary),
    history: (name) => running.get(name)?.history ?? [],
    resumeAll: () => {
      for (const execution of log.all()) if (execution.end === undefined) run(execution);
    },
    shutDown: () => {
      shuttingDown = true;
      for (const [name, { abort }] of running) {
        abort();
        world.tokens.closeAllOf(name);
      }
      log.close();
    },
  };
};

export const executionArn = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
