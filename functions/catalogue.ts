/**
 * Every Lambda of the service: what starts it, what it may do, what it needs to know.
 * The CDK stack, the local cloud and the tests all read this list, so that none of them can disagree.
 */

export type Trigger =
  /** Every path of the site, as API Gateway HTTP API events, payload format 2.0. */
  | { readonly kind: 'http' }
  /** A task of the state machine. */
  | { readonly kind: 'workflow' }
  /** New events of cases, or new messages to send, from the table's stream. */
  | { readonly kind: 'stream'; readonly of: 'events' | 'messages' }
  /** Delivery, bounce and complaint events of the mail service, through a topic. */
  | { readonly kind: 'mail-events' }
  | { readonly kind: 'schedule'; readonly everyMinutes: number };

/** What a function may do; the stack turns each into the narrowest grant. */
export type Right = 'read-record' | 'write-record' | 'start-workflow' | 'wake-workflow' | 'send-mail';

/** The environment variables a function is given; runtime/env.ts parses them. */
export type Variable =
  | 'TABLE_NAME'
  | 'STATE_MACHINE_ARN'
  | 'SITE_URL'
  | 'OIDC_ISSUER'
  | 'OIDC_CLIENT_ID'
  | 'MAIL_CONFIGURATION_SET';

export interface FunctionEntry {
  readonly name: string;
  readonly description: string;
  /** From the root of the repository; exports `handler`. */
  readonly entry: string;
  readonly trigger: Trigger;
  readonly rights: readonly Right[];
  readonly variables: readonly Variable[];
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
}

export const catalogue = [
  {
    name: 'http',
    description: 'Serves every page and takes every form',
    entry: 'functions/http/handler.ts',
    trigger: { kind: 'http' },
    rights: ['read-record', 'write-record', 'send-mail'],
    variables: ['TABLE_NAME', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'MAIL_CONFIGURATION_SET'],
    memoryMb: 1024,
    timeoutSeconds: 15,
  },
  {
    name: 'workflow',
    description: 'Carries out the tasks of the state machine: door, ask, nudge',
    entry: 'functions/workflow/handler.ts',
    trigger: { kind: 'workflow' },
    rights: ['read-record', 'write-record', 'wake-workflow'],
    variables: ['TABLE_NAME'],
    memoryMb: 512,
    timeoutSeconds: 30,
  },
  {
    name: 'relay',
    description: 'Starts or wakes the execution of a case when its record has changed',
    entry: 'functions/stream/relay.ts',
    trigger: { kind: 'stream', of: 'events' },
    rights: ['read-record', 'start-workflow', 'wake-workflow'],
    variables: ['TABLE_NAME', 'STATE_MACHINE_ARN'],
    memoryMb: 512,
    timeoutSeconds: 60,
  },
  {
    name: 'post',
    description: 'Sends each new message once',
    entry: 'functions/stream/post.ts',
    trigger: { kind: 'stream', of: 'messages' },
    rights: ['read-record', 'write-record', 'send-mail'],
    variables: ['TABLE_NAME', 'SITE_URL', 'MAIL_CONFIGURATION_SET'],
    memoryMb: 512,
    timeoutSeconds: 60,
  },
  {
    name: 'mail-events',
    description: 'Puts delivery, bounce and complaint onto the message and the case',
    entry: 'functions/mail/handler.ts',
    trigger: { kind: 'mail-events' },
    rights: ['read-record', 'write-record'],
    variables: ['TABLE_NAME'],
    memoryMb: 512,
    timeoutSeconds: 60,
  },
  {
    name: 'sweep',
    description:
      'Settles messages whose sending was interrupted, and moves deadlines when a holiday was added',
    entry: 'functions/mail/sweep.ts',
    trigger: { kind: 'schedule', everyMinutes: 15 },
    rights: ['read-record', 'write-record', 'send-mail'],
    variables: ['TABLE_NAME', 'SITE_URL', 'MAIL_CONFIGURATION_SET'],
    memoryMb: 512,
    timeoutSeconds: 300,
  },
] as const satisfies readonly FunctionEntry[];

export type FunctionName = (typeof catalogue)[number]['name'];
