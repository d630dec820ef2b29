/** The only file that picks adapters. Built once for each instance of a function, each part when it is first used. */
import { randomBytes } from 'node:crypto';
import { caseStore } from '../adapters/dynamodb/case-store.ts';
import { codeStore } from '../adapters/dynamodb/code-store.ts';
import { draftStore } from '../adapters/dynamodb/draft-store.ts';
import { messageStore } from '../adapters/dynamodb/message-store.ts';
import { sessionStore } from '../adapters/dynamodb/session-store.ts';
import { openTable } from '../adapters/dynamodb/table.ts';
import { taskStore } from '../adapters/dynamodb/task-store.ts';
import { oidc } from '../adapters/identity/oidc.ts';
import { mail } from '../adapters/ses/mail.ts';
import { workflow } from '../adapters/step-functions/workflow.ts';
import { calendarOf } from '../domain/timetable/calendar.ts';
import type { Ports } from '../use-cases/ports.ts';
import { rescheduled } from '../workflow/protocol.ts';
import { readEnvironment, readSettings } from './env.ts';

/** 104 random bits in letters and digits. */
const newSeed = (): string => BigInt(`0x${randomBytes(13).toString('hex')}`).toString(36);

const needed = (value: string | undefined, name: string): string => {
  if (value === undefined) throw new Error(`This function needs ${name}. Deploy the stack again.`);
  return value;
};

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const build = (): Ports => {
  const environment = readEnvironment(process.env);
  const partnership = readSettings(environment.SETTINGS_FILE, import.meta.dirname);
  const table = openTable(environment.TABLE_NAME);
  const post = lazily(() =>
    mail({
      partnership,
      siteUrl: environment.SITE_URL ?? '',
      configurationSet: needed(environment.MAIL_CONFIGURATION_SET, 'MAIL_CONFIGURATION_SET'),
    }),
  );
  const clock = lazily(() => workflow(environment.STATE_MACHINE_ARN, rescheduled));
  const identity = lazily(() =>
    oidc(
      needed(environment.OIDC_ISSUER, 'OIDC_ISSUER'),
      needed(environment.OIDC_CLIENT_ID, 'OIDC_CLIENT_ID'),
    ),
  );
  return {
    cases: caseStore(table),
    messages: messageStore(table),
    drafts: draftStore(table),
    sessions: sessionStore(table),
    codes: codeStore(table),
    tasks: taskStore(table),
    get workflow() {
      return clock();
    },
    get mail() {
      return post();
    },
    get identity() {
      return identity();
    },
    rules: { partnership, calendar: calendarOf(partnership.addedHolidays) },
    now: () => new Date().toISOString(),
    newSeed,
  };
};

/** What every handler works with. */
export const container: () => Ports = lazily(build);
