/** Every port that changes of a case need, in memory. Time stands still until it is moved. */
import type { Case } from '../../functions/domain/case/case.ts';
import type { Rules } from '../../functions/domain/case/commands.ts';
import type { Message } from '../../functions/domain/messages/message.ts';
import type {
  Mail,
  Ports,
  SendResult,
  TaskStore,
  WaitingTask,
  Workflow,
} from '../../functions/use-cases/ports.ts';
import { evening } from '../builders/a-case.ts';
import { rulesOf } from '../builders/case-in-life.ts';
import { type MemoryRecord, memoryRecord } from './memory-record.ts';

export type CasePorts = Pick<
  Ports,
  'cases' | 'messages' | 'tasks' | 'workflow' | 'mail' | 'rules' | 'now' | 'newSeed'
>;

/** Which executions run, and which waits were ended or sent to their nudge; ending what has ended is no error. */
export interface MemoryWorkflow extends Workflow {
  readonly started: Set<string>;
  readonly finished: Set<string>;
  readonly rescheduled: Set<string>;
}

export const memoryWorkflow = (): MemoryWorkflow => {
  const started = new Set<string>();
  const finished = new Set<string>();
  const rescheduled = new Set<string>();
  return {
    started,
    finished,
    rescheduled,
    start: async (caseId, run) => {
      started.add(`${caseId}-${String(run)}`);
    },
    finish: async (token) => {
      finished.add(token);
    },
    reschedule: async (token) => {
      rescheduled.add(token);
    },
  };
};

/** The mail service: what it accepted. `answers` is what it says to the next sendings, and `accepted` afterwards. */
export interface MemoryMail extends Mail {
  readonly accepted: Message[];
  readonly answers: SendResult[];
}

export const memoryMail = (): MemoryMail => {
  const accepted: Message[] = [];
  const answers: SendResult[] = [];
  return {
    accepted,
    answers,
    send: async (message) => {
      const answer = answers.shift() ?? 'accepted';
      if (answer === 'accepted' || answer === 'unknown') accepted.push(message);
      return answer;
    },
  };
};

const memoryTasks = (): TaskStore => {
  const tasks = new Map<string, WaitingTask & { readonly caseId: string }>();
  return {
    put: async (caseId, task) => {
      tasks.set(task.requestId, { caseId, ...task });
    },
    ofCase: async (caseId) => [...tasks.values()].filter((task) => task.caseId === caseId),
  };
};

export interface World {
  readonly ports: CasePorts;
  readonly record: MemoryRecord;
  readonly workflow: MemoryWorkflow;
  readonly mail: MemoryMail;
  readonly moveTo: (instant: string) => void;
  readonly later: (minutes: number) => void;
  readonly caseOf: (caseId: string) => Promise<Case>;
}

export const aWorld = (rules: Rules = rulesOf('sutton'), start: string = evening): World => {
  const record = memoryRecord();
  const workflow = memoryWorkflow();
  const mail = memoryMail();
  let now = start;
  let seeds = 0;
  const newSeed = (): string => {
    seeds += 1;
    return `seed${String(seeds)}`;
  };
  const ports = {
    cases: record.cases,
    messages: record.messages,
    tasks: memoryTasks(),
    workflow,
    mail,
    rules,
    now: () => now,
    newSeed,
  };
  return {
    ports,
    record,
    workflow,
    mail,
    moveTo: (instant) => {
      now = instant;
    },
    later: (minutes) => {
      now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
    },
    caseOf: async (caseId) => {
      const stored = await record.cases.find(caseId);
      if (stored === undefined) throw new Error(`There is no case ${caseId}`);
      return stored.current;
    },
  };
};
