/** The state of a case: what the record says so far, folded from its events. */
import type { FormId } from '../../../forms/form.ts';
import type { DisputeStage, PanelReply, PartnerId, Party } from '../partnership/partnership.ts';
import type { ClockStart, Instant, LocalDate, NudgeKind, Rule } from '../timetable/milestone.ts';

/** Who did something: a member of staff who signed in, a partner behind a code, or the service itself. */
export interface Actor {
  readonly kind: 'staff' | 'partner' | 'service';
  /** The e-mail address for people, the function's name for the service. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** Somebody a message goes to. `role` is stable and names no person: `police-lead`, `agency-cafcass`. */
export interface Recipient {
  readonly role: string;
  readonly organisation: string;
  readonly party: Party;
  /** A message to this address about a request came back, and the address has not been corrected since. */
  readonly bounced?: BounceKind;
}
export type BounceKind = 'bounced' | 'complained' | 'rejected';

export type CaseKind = 'notified' | 'local-consideration';
/** A rapid review follows, or the notification is all that the guidance asks for, and why. */
export type CasePath = 'rapid-review' | 'looked-after-death' | 'care-leaver-death';
export const phases = ['notify', 'review', 'decide', 'inform', 'closed'] as const;
export type Phase = (typeof phases)[number];

export const requestKinds = [
  'national-submission',
  'agency-list',
  'agency-return',
  'rapid-review-meeting',
  'rapid-review',
  'sign-off',
  'determination',
  'reviewer-named',
  'panel-reply',
] as const satisfies readonly FormId[];
/** What is asked for; also the id of the form that answers it. */
export type RequestKind = (typeof requestKinds)[number];

/** One human step: somebody is asked for a form by a date. */
export interface Request {
  readonly id: string;
  readonly kind: RequestKind;
  readonly formVersion: number;
  /** Anybody of these may answer; the first is the one whose duty it is. */
  readonly to: readonly Recipient[];
  /** Whether it is answered after signing in, or behind a code sent to the address. */
  readonly audience: 'staff' | 'link';
  readonly partner?: PartnerId;
  readonly agencyId?: string;
  readonly stage?: DisputeStage;
  readonly round: number;
  readonly rule: Rule;
  readonly start: LocalDate;
  readonly due: LocalDate;
  /** `released`: nobody waits for it any more, and a late answer is still welcome. */
  readonly status: 'open' | 'answered' | 'withdrawn' | 'released';
  /** How often it has been sent; 0 until the workflow asks, and again after an address was corrected. */
  readonly sent: number;
  readonly pendingSend: boolean;
  readonly nudged: readonly Nudged[];
  readonly openedAt: Instant;
  /** The event that opened it. */
  readonly seq?: number;
  readonly settledAt?: Instant;
  readonly answeredBy?: Actor;
  /** The role whose message came back, the first of those whose address has not been corrected since. */
  readonly bounced?: string;
  /** The roles whose address was corrected since it was sent: only they are asked again. */
  readonly readdressed?: readonly string[];
}
export interface Nudged {
  readonly kind: NudgeKind;
  readonly on: LocalDate;
}

export type NoticeAbout =
  | 'notification'
  | 'review'
  | 'practice-review'
  | 'reviewer-named'
  | 'outcome'
  | 'withdrawn';
/** Something somebody is told, to be read behind a code. */
export interface Notice {
  readonly id: string;
  readonly about: NoticeAbout;
  readonly to: Recipient;
  readonly round: number;
  /** Why this recipient is told, with the source. */
  readonly why: string;
  readonly givenAt: Instant;
  readonly openedAt?: Instant;
  readonly bounced?: string;
}

export interface CaseAgency {
  readonly id: string;
  readonly name: string;
  readonly contact: Party;
}

export interface SignOff {
  readonly partner: PartnerId;
  readonly verdict: 'agree' | 'agree-with-comment' | 'dissent';
  readonly by: Actor;
  readonly capacity: 'lead' | 'deputy';
  readonly at: Instant;
  readonly round: number;
  /** The event that keeps the words. */
  readonly seq: number;
}

export interface Dispute {
  readonly openedAt: Instant;
  readonly round: number;
  readonly stages: readonly {
    readonly id: string;
    readonly title: string;
    readonly outcome: 'agreed' | 'unresolved' | 'determined';
    readonly at: Instant;
    readonly seq: number;
  }[];
}

/** What is proposed by the record, and what is decided. */
export interface Verdict {
  readonly lcspr: boolean;
  readonly national: boolean;
}

/** A form that was filed on the case: where its words are. */
export interface Filing {
  readonly seq: number;
  readonly formId: FormId;
  readonly requestId?: string;
  readonly agencyId?: string;
  readonly at: Instant;
  readonly by: Actor;
}

export type ClosedReason =
  | 'notification-only'
  | 'panel-agrees'
  | 'criteria-not-met'
  | 'panel-withdrew'
  | 'withdrawn'
  | 'local-consideration-complete';

export interface Case {
  /** The reference, such as `SUT-2026-0001`; also the id. */
  readonly id: string;
  /** How many events made this state. */
  readonly version: number;
  readonly kind: CaseKind;
  readonly path: CasePath;
  readonly phase: Phase;
  readonly round: number;
  readonly statutoryVersion: 'wt2018' | 'wt2023';
  readonly reviewFormVersion: number;
  readonly starts: Partial<Readonly<Record<ClockStart, Instant>>>;
  readonly openedAt: Instant;
  readonly openedBy: Actor;
  readonly nationalReference?: string;
  readonly referrer?: Recipient;
  readonly requests: Readonly<Record<string, Request>>;
  readonly notices: Readonly<Record<string, Notice>>;
  readonly agencies: readonly CaseAgency[];
  readonly meetings: readonly {
    readonly date: LocalDate;
    readonly present: readonly PartnerId[];
    readonly quorate: boolean;
    readonly seq: number;
  }[];
  readonly proposal?: Verdict & { readonly round: number };
  readonly signOffs: readonly SignOff[];
  readonly dispute?: Dispute;
  readonly decision?: Verdict & {
    readonly how: 'agreed' | 'determined';
    readonly at: Instant;
    readonly round: number;
  };
  readonly reviewerNamed: boolean;
  readonly panelReplies: readonly {
    readonly type: string;
    readonly effect: PanelReply['effect'];
    readonly at: Instant;
    readonly seq: number;
  }[];
  readonly filings: readonly Filing[];
  /** The keys of the messages that came back. */
  readonly returned?: readonly string[];
  readonly closed?: { readonly reason: ClosedReason; readonly at: Instant };
}

export const openRequests = (current: Case): readonly Request[] =>
  Object.values(current.requests).filter(({ status }) => status === 'open');
