/** What the use cases need of the world, named for what it does for them. Adapters implement it; tests have fakes. */
import type { Answers, FormId } from '../../forms/form.ts';
import type { Person } from '../domain/access/may.ts';
import type { Case } from '../domain/case/case.ts';
import type { Rules } from '../domain/case/commands.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import type { Message } from '../domain/messages/message.ts';
import type { Instant } from '../domain/timetable/milestone.ts';

export interface StoredEvent {
  readonly seq: number;
  readonly event: CaseEvent;
  /** SHA-256 over the hash of the event before and this event's bytes. */
  readonly hash: string;
}

/** A case with the end of its hash chain, on which the next event is linked. */
export interface StoredCase {
  readonly current: Case;
  readonly lastHash: string;
}

export type Commit = {
  readonly before: StoredCase | undefined;
  readonly after: Case;
  readonly events: readonly CaseEvent[];
  readonly messages: readonly Message[];
  /** Makes a repeated form post find its first outcome instead of acting again. */
  readonly once?: string;
  /** The draft that became the answers; removed with the commit. */
  readonly draftId?: string;
  /** The version of it that was submitted: words that somebody saved since must not go with it. */
  readonly draftVersion?: number;
};

export type CommitResult = 'committed' | 'changed-meanwhile' | 'repeated' | 'draft-changed';

export interface ListEntry {
  readonly caseId: string;
  readonly requestId?: string;
  readonly at: string;
}
export interface ListPage<T> {
  readonly entries: readonly T[];
  readonly next?: string;
}

export interface CaseStore {
  /** The case as it stands, consistently read. */
  readonly find: (caseId: string) => Promise<StoredCase | undefined>;
  /** Everything or nothing: the case with its version checked, its events, list entries and messages. */
  readonly commit: (commit: Commit) => Promise<CommitResult>;
  /** The case that an idempotency key led to, if it was used. */
  readonly findOnce: (once: string) => Promise<string | undefined>;
  readonly history: (caseId: string) => Promise<readonly StoredEvent[]>;
  readonly events: (caseId: string, seqs: readonly number[]) => Promise<readonly StoredEvent[]>;
  /** How many references this year has used. */
  readonly lastNumber: (year: number) => Promise<number>;
  readonly waitingFor: (keys: readonly string[], limit: number) => Promise<readonly ListEntry[]>;
  readonly openCases: (limit: number, after?: string) => Promise<ListPage<ListEntry>>;
}

export type MessageState =
  | 'pending'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'bounced'
  | 'complained'
  | 'rejected';
export interface StoredMessage {
  readonly message: Message;
  readonly state: MessageState;
  readonly createdAt: Instant;
  readonly stateAt: Instant;
  readonly claimedAt?: Instant;
}

export interface MessageStore {
  readonly find: (caseId: string, key: string) => Promise<StoredMessage | undefined>;
  readonly ofCase: (caseId: string) => Promise<readonly StoredMessage[]>;
  /** From `from` to `to`, only if it still is as last seen; false when somebody was faster. */
  readonly move: (seen: StoredMessage, to: MessageState, at: Instant) => Promise<boolean>;
  /** Not known to be sent, oldest first. */
  readonly unsettled: (limit: number) => Promise<readonly StoredMessage[]>;
}

export type DraftPurpose =
  | { readonly kind: 'notification' }
  | { readonly kind: 'referral' }
  | { readonly kind: 'request'; readonly requestId: string }
  | { readonly kind: 'conversion'; readonly caseId: string }
  | { readonly kind: 'withdrawal'; readonly caseId: string }
  | { readonly kind: 'address-correction'; readonly requestId: string; readonly role: string };

export interface Draft {
  readonly id: string;
  readonly purpose: DraftPurpose;
  readonly formId: FormId;
  readonly formVersion: number;
  readonly answers: Answers;
  /** Where a pre-filled answer comes from, by pointer. */
  readonly sources: Readonly<Record<string, string>>;
  readonly owner: string;
  readonly version: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
}

export interface DraftStore {
  readonly find: (id: string) => Promise<Draft | undefined>;
  /** Only on top of the version before; false when somebody saved in between. */
  readonly save: (draft: Draft) => Promise<boolean>;
  readonly ownedBy: (owner: string) => Promise<readonly Draft[]>;
}

export interface Session {
  readonly person: Person;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
}

export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly endsAt: Instant;
}

export interface SessionStore {
  /** Starts one and returns its token, which is kept nowhere in clear. */
  readonly start: (session: Session) => Promise<string>;
  readonly find: (token: string) => Promise<Session | undefined>;
  readonly end: (token: string) => Promise<void>;
  readonly beginSignIn: (attempt: SignInAttempt) => Promise<void>;
  /** Takes it away: an attempt serves one callback. */
  readonly takeSignIn: (state: string) => Promise<SignInAttempt | undefined>;
}

export interface CodeState {
  readonly subject: string;
  readonly hash: string;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
  readonly attempts: number;
  readonly sends: number;
  readonly version: number;
}
export interface CodeStore {
  readonly find: (subject: string) => Promise<CodeState | undefined>;
  /** Only on top of the version before; false when somebody was faster. */
  readonly save: (state: CodeState) => Promise<boolean>;
  readonly hash: (subject: string, code: string) => string;
  readonly newCode: () => string;
}

export interface WaitingTask {
  readonly requestId: string;
  readonly token: string;
  /** The version of the case that the workflow saw when it grouped its steps. */
  readonly asOf: number;
}
export interface TaskStore {
  readonly put: (caseId: string, task: WaitingTask) => Promise<void>;
  readonly ofCase: (caseId: string) => Promise<readonly WaitingTask[]>;
}

export interface Workflow {
  /** Starts the execution of a case; a second start of the same run is no error. */
  readonly start: (caseId: string, run: number) => Promise<void>;
  /** Ends a wait. A wait that has ended already is no error. */
  readonly finish: (token: string) => Promise<void>;
  /** Sends a wait to its nudge. A wait that has ended already is no error. */
  readonly reschedule: (token: string) => Promise<void>;
}

export type SendResult = 'accepted' | 'refused' | 'rejected' | 'unknown';
export interface Mail {
  /** `refused`: certainly not taken, try again. `rejected`: it never will be, because of its address or its content. `unknown`: it may have been taken; wait for the mail service's event. */
  readonly send: (message: Message) => Promise<SendResult>;
}

export interface Identity {
  /** Where people type their password: the site that the sign-in form leads to. */
  readonly origin: () => Promise<string>;
  readonly authorizationUrl: (
    redirectUri: string,
  ) => Promise<{ readonly url: string } & Omit<SignInAttempt, 'returnTo' | 'endsAt'>>;
  readonly exchange: (callbackUrl: string, attempt: SignInAttempt) => Promise<Person>;
}

export interface Ports {
  readonly cases: CaseStore;
  readonly messages: MessageStore;
  readonly drafts: DraftStore;
  readonly sessions: SessionStore;
  readonly codes: CodeStore;
  readonly tasks: TaskStore;
  readonly workflow: Workflow;
  readonly mail: Mail;
  readonly identity: Identity;
  readonly rules: Rules;
  readonly now: () => Instant;
  /** Random, unguessable, letters and digits. */
  readonly newSeed: () => string;
}
