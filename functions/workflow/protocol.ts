/** What the state machine and its tasks say to each other. The machine is defined in infra/workflow. */
import { z } from 'zod';

/** The error name that sends a waiting ASK to its nudge early, because its date or address has changed. */
export const rescheduled = 'Rescheduled';
/** A wait is armed again after this long, so that a moved date takes effect and history stays short. */
export const longestWaitSeconds = 7 * 24 * 60 * 60;

export const taskInput = z.discriminatedUnion('task', [
  z.object({ task: z.literal('door'), caseId: z.string() }),
  z.object({
    task: z.literal('ask'),
    caseId: z.string(),
    requestId: z.string(),
    asOf: z.number(),
    taskToken: z.string(),
  }),
  z.object({ task: z.literal('nudge'), caseId: z.string(), requestId: z.string(), asOf: z.number() }),
]);
export type TaskInput = z.infer<typeof taskInput>;

/**
 * One human step to wait for: at most `waitSeconds` (1 … 604800) until the next nudge. `asOf` is the version of the case
 * by which the steps were grouped: a step that is added later wakes exactly the waits grouped before it.
 */
export interface Ask {
  readonly caseId: string;
  readonly requestId: string;
  readonly asOf: number;
  readonly waitSeconds: number;
}

/** The groups of human steps, as the machine names them. */
export const askGroups = [
  'nationalSubmission',
  'agencyList',
  'agencyReturns',
  'meeting',
  'record',
  'signOffs',
  'determination',
  'reviewerNamed',
  'panelReply',
] as const;
export type AskGroup = (typeof askGroups)[number];

export const steps = ['submit', 'confirm-agencies', 'gather', 'decide', 'inform', 'done'] as const;
export type Step = (typeof steps)[number];

/** The door's answer: where the case is, and what is open there. Groups without an open step are empty. */
export interface DoorAnswer {
  readonly caseId: string;
  readonly step: Step;
  readonly asks: Readonly<Record<AskGroup, readonly Ask[]>>;
}
