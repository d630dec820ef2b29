/** What can have happened to a case. Past tense; never changed once written. */
import type { Filed } from '../../../forms/form.ts';
import type { PanelReply, PartnerId } from '../partnership/partnership.ts';
import type { Instant, LocalDate } from '../timetable/milestone.ts';
import type {
  Actor,
  BounceKind,
  CaseAgency,
  CasePath,
  ClosedReason,
  Notice,
  Nudged,
  Recipient,
  Request,
  SignOff,
  Verdict,
} from './case.ts';

type Opened = Omit<
  Request,
  | 'status'
  | 'sent'
  | 'pendingSend'
  | 'nudged'
  | 'openedAt'
  | 'seq'
  | 'settledAt'
  | 'answeredBy'
  | 'bounced'
  | 'readdressed'
>;

/** The facts of each kind of event, by its name. */
export interface Facts {
  NotificationSubmitted: {
    readonly caseId: string;
    readonly path: CasePath;
    readonly awareAt: Instant;
    readonly statutoryVersion: 'wt2018' | 'wt2023';
    readonly reviewFormVersion: number;
    readonly filed: Filed;
  };
  CaseReferred: {
    readonly caseId: string;
    readonly referrer: Recipient;
    readonly statutoryVersion: 'wt2018' | 'wt2023';
    readonly reviewFormVersion: number;
    readonly filed: Filed;
  };
  CaseConverted: { readonly awareAt: Instant; readonly filed: Filed };
  RequestOpened: { readonly request: Opened };
  /** `roles`: only these, as the others have been reached; everybody when absent. */
  RequestAsked: { readonly requestId: string; readonly attempt: number; readonly roles?: readonly string[] };
  RequestNudged: { readonly requestId: string; readonly nudge: Nudged };
  RequestRescheduled: {
    readonly requestId: string;
    readonly from: LocalDate;
    readonly start: LocalDate;
    readonly due: LocalDate;
    readonly rule: Request['rule'];
    readonly why: string;
  };
  RequestReaddressed: {
    readonly requestId: string;
    readonly role: string;
    readonly to: Recipient;
    readonly filed: Filed;
  };
  RequestWithdrawn: { readonly requestId: string; readonly why: string };
  RequestReleased: { readonly requestId: string };
  NationalSubmissionRecorded: {
    readonly requestId: string;
    readonly nationalReference: string;
    readonly submittedAt: Instant;
    readonly filed: Filed;
  };
  AgenciesConfirmed: {
    readonly requestId: string;
    readonly agencies: readonly CaseAgency[];
    readonly filed: Filed;
  };
  AgencyReturnSubmitted: {
    readonly requestId: string;
    readonly agencyId: string;
    readonly involved: boolean;
    readonly filed: Filed;
  };
  MeetingRecorded: {
    readonly requestId: string;
    readonly date: LocalDate;
    readonly present: readonly PartnerId[];
    readonly quorate: boolean;
    readonly filed: Filed;
  };
  ReviewRecordCompleted: { readonly requestId: string; readonly verdict: Verdict; readonly filed: Filed };
  SignOffGiven: {
    readonly requestId: string;
    readonly partner: PartnerId;
    readonly verdict: SignOff['verdict'];
    readonly capacity: SignOff['capacity'];
    readonly filed: Filed;
  };
  DisputeOpened: { readonly partner: PartnerId };
  DisputeStageConcluded: {
    readonly requestId: string;
    readonly stageId: string;
    readonly title: string;
    readonly outcome: 'agreed' | 'unresolved' | 'determined';
    readonly filed: Filed;
  };
  DecisionMade: { readonly verdict: Verdict; readonly how: 'agreed' | 'determined' };
  NoticeGiven: { readonly notice: Omit<Notice, 'givenAt' | 'openedAt' | 'bounced'> };
  NoticeReaddressed: { readonly noticeId: string; readonly to: Recipient; readonly filed: Filed };
  NoticeOpened: { readonly noticeId: string };
  PanelInformed: { readonly recipients: readonly string[] };
  ReviewerNamed: { readonly requestId: string; readonly filed: Filed };
  PanelReplied: {
    readonly requestId: string;
    readonly reply: string;
    readonly effect: PanelReply['effect'];
    readonly filed: Filed;
  };
  DecisionReopened: { readonly why: string };
  MessageBounced: {
    readonly messageKey: string;
    readonly role: string;
    readonly requestId?: string;
    readonly noticeId?: string;
    readonly what: BounceKind;
  };
  CaseWithdrawn: { readonly filed: Filed };
  CaseClosed: { readonly reason: ClosedReason };
}

export type EventType = keyof Facts;
/** An event with its facts, when it happened and who did it. */
export type CaseEvent = {
  [T in EventType]: { readonly type: T; readonly at: Instant; readonly by: Actor } & Facts[T];
}[EventType];
export type EventOf<T extends EventType> = Extract<CaseEvent, { readonly type: T }>;

/** The events that answer a request: one for each kind of request. */
const answering = [
  'NationalSubmissionRecorded',
  'AgenciesConfirmed',
  'AgencyReturnSubmitted',
  'MeetingRecorded',
  'ReviewRecordCompleted',
  'SignOffGiven',
  'DisputeStageConcluded',
  'ReviewerNamed',
  'PanelReplied',
] as const satisfies readonly EventType[];

export const isAnswer = (event: CaseEvent): event is EventOf<(typeof answering)[number]> =>
  answering.some((type) => type === event.type);
