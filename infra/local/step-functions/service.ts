/** Step Functions as a whole: the machine of the template, its executions on disk, its API. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from '../activity.ts';
import type { Plan } from '../assembly/plan.ts';
import type { Timers } from '../clock/timers.ts';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { OpenServer } from '../loopback.ts';
import { prepareDefinition } from './definition.ts';
import { serveStepFunctions } from './endpoint.ts';
import { openExecutionLog } from './execution-log.ts';
import { createExecutions, type Executions } from './executions.ts';
import { createTaskTokens } from './task-tokens.ts';

export interface StepFunctionsOptions {
  readonly machine: Plan['machine'];
  readonly folder: string;
  readonly server: OpenServer;
  readonly clock: VirtualClock;
  readonly timers: Timers;
  readonly activity: Activity;
  readonly invoke: (functionArn: string, payload: unknown) => Promise<unknown>;
  /** 1 keeps the pauses between retries as the definition has them; 0.1 makes them a tenth. */
  readonly retryPace: number;
}

export interface StepFunctionsService {
  readonly executions: Executions;
  stop(): void;
}

export const startStepFunctions = (options: StepFunctionsOptions): StepFunctionsService => {
  const { machine, folder, server, clock, timers, activity, invoke, retryPace } = options;
  mkdirSync(folder, { recursive: true });
  const log = openExecutionLog(join(folder, 'executions.jsonl'));
  const tokens = createTaskTokens((name) => log.get(name) !== undefined);
  const executions = createExecutions({
    machineArn: machine.arn,
    prepared: prepareDefinition(machine.definition, retryPace),
    log,
    world: { clock, timers, tokens, invoke },
    activity,
  });
  serveStepFunctions({ server, machineArn: machine.arn, executions, tokens });
  return {
    executions,
    stop: () => executions.shutDown(),
  };
};
