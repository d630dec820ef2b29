/** What can be asked of a case. Imperative; answered with events or a refusal. */
import type { Filed } from '../../../forms/form.ts';
import type { Partnership } from '../partnership/partnership.ts';
import type { Calendar } from '../timetable/calendar.ts';
import type { Instant } from '../timetable/milestone.ts';
import type { Actor, BounceKind, Case, Recipient } from './case.ts';
import type { CaseEvent } from './events.ts';
import type { Refusal } from './refusals.ts';

interface Given {
  readonly at: Instant;
  readonly by: Actor;
  /** Random, unguessable; ids of new requests and notices are made of it, so that `decide` stays pure. */
  readonly seed: string;
}

export type SubmitNotification = Given & {
  readonly type: 'SubmitNotification';
  readonly caseId: string;
  readonly filed: Filed;
};
export type ReferCase = Given & {
  readonly type: 'ReferCase';
  readonly caseId: string;
  readonly referrer: Recipient;
  readonly filed: Filed;
};
export type ConvertCase = Given & { readonly type: 'ConvertCase'; readonly filed: Filed };
export type AnswerRequest = Given & {
  readonly type: 'AnswerRequest';
  readonly requestId: string;
  readonly filed: Filed;
};
export type AskRequest = Given & { readonly type: 'AskRequest'; readonly requestId: string };
export type NudgeRequest = Given & { readonly type: 'NudgeRequest'; readonly requestId: string };
export type ReviseAgencies = Given & { readonly type: 'ReviseAgencies' };
export type CorrectAddress = Given & {
  readonly type: 'CorrectAddress';
  /** Of the request, or of the notice, whose message came back. */
  readonly requestId: string;
  readonly role: string;
  readonly filed: Filed;
};
export type OpenNotice = Given & { readonly type: 'OpenNotice'; readonly noticeId: string };
export type ReportBounce = Given & {
  readonly type: 'ReportBounce';
  readonly messageKey: string;
  readonly role: string;
  readonly about: { readonly requestId?: string; readonly noticeId?: string };
  /** The address that the message went to; one that has been corrected since has not come back. */
  readonly address?: string;
  readonly what: BounceKind;
};
export type MoveDeadlines = Given & { readonly type: 'MoveDeadlines'; readonly why: string };
export type WithdrawCase = Given & { readonly type: 'WithdrawCase'; readonly filed: Filed };

export type Command =
  | SubmitNotification
  | ReferCase
  | ConvertCase
  | AnswerRequest
  | AskRequest
  | NudgeRequest
  | ReviseAgencies
  | CorrectAddress
  | OpenNotice
  | ReportBounce
  | MoveDeadlines
  | WithdrawCase;

/** What decisions are made by besides the case: the partnership's settings and its working days. */
export interface Rules {
  readonly partnership: Partnership;
  readonly calendar: Calendar;
}

export type Decision =
  | { readonly refused: false; readonly events: readonly CaseEvent[] }
  | { readonly refused: true; readonly refusal: Refusal };

export const accept = (...events: readonly CaseEvent[]): Decision => ({ refused: false, events });
export const refuse = (refusal: Refusal): Decision => ({ refused: true, refusal });

/** One command on an existing case. */
export type Decider<C extends Command> = (command: C, current: Case, rules: Rules) => Decision;
