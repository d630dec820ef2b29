/** What `startLocalCloud` takes and gives. */
import type { FunctionName } from '../../functions/catalogue.ts';
import type { Partnership } from '../../functions/domain/partnership/partnership.ts';
import type { AcceptedMessage } from './mail/message.ts';
import type { ExecutionSummary } from './step-functions/executions.ts';

export interface LocalCloudOptions {
  /** The slug of a settings file; sutton by default. */
  readonly partnership?: string | undefined;
  /** The site's port; mailbox, sign-in and clock control take the next three. 0, the default, takes free ones. */
  readonly port?: number | undefined;
  /** Where everything is kept; `.local/<slug>` by default. */
  readonly dataDir?: string | undefined;
  /** What a new clock shows first; a kept clock goes on from where it was. */
  readonly startAt?: Date | undefined;
  /** Delivers every stream record twice and each batch out of order, as a test of the functions. */
  readonly streamChaos?: boolean | undefined;
  /** Loses the answer of every task of the machine once, so that the machine calls it again: a test of the functions. */
  readonly loseTaskAnswers?: boolean | undefined;
  /** How long the machine pauses between retries: 1 as defined, 0.1 (the default) a tenth. */
  readonly retryPace?: number | undefined;
  /** Other settings files, and other handlers than the catalogue's: for tests of the local cloud itself. */
  readonly settings?: string | undefined;
  readonly handlers?: string | undefined;
}

export interface LocalCloud {
  readonly settings: Partnership;
  readonly siteUrl: string;
  readonly mailboxUrl: string;
  readonly signInUrl: string;
  readonly controlUrl: string;
  readonly databaseEndpoint: string;
  readonly tableName: string;
  readonly dataDir: string;
  readonly clock: {
    now(): Date;
    /** A time, or text such as +5d, +3h, +2wd, 2026-12-23T10:00. Everything due on the way happens in order. */
    move(to: Date | string): Promise<Date>;
  };
  /** Waits until nothing runs, the stream is drained and nothing is due. */
  settle(): Promise<void>;
  /** Everything mailed, oldest first. */
  messages(): readonly AcceptedMessage[];
  executions(): readonly ExecutionSummary[];
  /** Invokes a function directly, past its trigger. Rejects with FunctionError. */
  invoke(name: FunctionName, event: unknown): Promise<unknown>;
  stop(): Promise<void>;
}
