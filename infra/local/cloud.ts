/**
 * The same app on a laptop: what CDK synthesised, on local engines, reachable from this machine only.
 * `startLocalCloud` is what `npm start`, the demo, the benchmarks and the tests use.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { FunctionName } from '../../functions/catalogue.ts';
import type { Partnership } from '../../functions/domain/partnership/partnership.ts';
import { calendarOf } from '../../functions/domain/timetable/calendar.ts';
import { repositoryRoot } from '../bundles.ts';
import { createActivity } from './activity.ts';
import { choosePorts } from './addresses.ts';
import { threadFile } from './assembly/bundle-threads.ts';
import { localClientId } from './assembly/local-names.ts';
import { readPlan } from './assembly/plan.ts';
import { synthesise } from './assembly/synthesise.ts';
import { parseMove } from './clock/parse-move.ts';
import { parseRate, regularRun } from './clock/regular-run.ts';
import { createTimers } from './clock/timers.ts';
import { openClock } from './clock/virtual-clock.ts';
import { serveControl } from './control/control.ts';
import { startDatabase } from './engine/dynamodb.ts';
import { ensureTable } from './engine/table.ts';
import { createFunctionHost } from './functions/function-host.ts';
import { startGateway } from './gateway/gateway.ts';
import { readLocalSettings } from './local-settings.ts';
import { forgetRunning, noteRunning, refuseSecond } from './lock.ts';
import type { AcceptedMessage } from './mail/message.ts';
import { startMail } from './mail/service.ts';
import { LocalProblem } from './problem.ts';
import { openKeys } from './sign-in/keys.ts';
import { startSignIn } from './sign-in/sign-in.ts';
import type { ExecutionSummary } from './step-functions/executions.ts';
import { startStepFunctions } from './step-functions/service.ts';
import { createStream } from './stream/service.ts';
import { Unwinding } from './unwinding.ts';

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

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Rejects with LocalProblem when a person can put it right; what had begun is stopped again. */
export const startLocalCloud = async (options: LocalCloudOptions = {}): Promise<LocalCloud> => {
  const opened = new Unwinding();
  try {
    return await start(options, opened);
  } catch (error) {
    await opened.unwind();
    throw error;
  }
};

const start = async (options: LocalCloudOptions, opened: Unwinding): Promise<LocalCloud> => {
  const slug = options.partnership ?? 'sutton';
  const settings = readLocalSettings(slug, options.settings);
  const dataDir = resolve(options.dataDir ?? join(repositoryRoot, '.local', slug));
  const logFolder = join(dataDir, 'logs');
  mkdirSync(logFolder, { recursive: true });
  await refuseSecond(dataDir);
  /* Lambda tells the time in UTC; threads take it from the process. */
  process.env.TZ = 'UTC';

  const ports = await choosePorts(options.port ?? 0);
  const siteUrl = `http://localhost:${ports.site}`;
  /* Another name than the site's, so that the two do not share cookies. */
  const signInUrl = `http://127.0.0.1:${ports.signIn}`;
  const [database, assembly] = await Promise.all([
    startDatabase(dataDir).then((engine) => opened.add(engine, () => engine.stop())),
    synthesise({ partnership: slug, settings: options.settings, handlers: options.handlers }),
  ]);
  const plan = readPlan(assembly, {
    region: settings.region,
    stackName: `RapidReview-${slug}`,
    siteUrl,
    issuer: signInUrl,
  });
  const aws = { region: settings.region, endpoint: database.endpoint, credentials };
  const tableClient = new DynamoDBClient(aws);
  const streamArn = await ensureTable(tableClient, plan.table);
  tableClient.destroy();

  const activity = createActivity();
  const clock = openClock({ file: join(dataDir, 'clock.json'), startAt: options.startAt });
  const timers = opened.add(createTimers(clock, activity), (it) => it.stop());
  const host = opened.add(
    createFunctionHost({
      functions: plan.functions,
      variables: {
        AWS_REGION: settings.region,
        AWS_DEFAULT_REGION: settings.region,
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
        AWS_ENDPOINT_URL_SFN: `http://127.0.0.1:${ports.stepFunctions}`,
        AWS_ENDPOINT_URL_SES: `http://127.0.0.1:${ports.mail}`,
      },
      clock: clock.shared,
      thread: threadFile(assembly, 'runtime'),
      logFolder,
      activity,
    }),
    (it) => it.stop(),
  );
  const { invoke } = host;
  host.warm();

  const workflow = opened.add(
    await startStepFunctions({
      machine: plan.machine,
      folder: join(dataDir, 'step-functions'),
      port: ports.stepFunctions,
      clock,
      timers,
      activity,
      invoke,
      retryPace: options.retryPace ?? 0.1,
    }),
    (it) => it.stop(),
  );
  const mail = opened.add(
    await startMail({
      partnership: settings.name,
      destinations: plan.mailDestinations,
      folder: join(dataDir, 'mail'),
      port: ports.mail,
      mailboxPort: ports.mailbox,
      activity,
      now: clock.now,
      invoke,
    }),
    (it) => it.stop(),
  );
  const stream = opened.add(
    createStream({
      mappings: plan.mappings,
      streamArn,
      client: aws,
      folder: join(dataDir, 'stream'),
      activity,
      invoke,
      chaos: options.streamChaos ?? false,
    }),
    (it) => it.stop(),
  );
  opened.add(
    await startSignIn(threadFile(assembly, 'sign-in'), {
      clock: clock.shared,
      port: ports.signIn,
      partnership: settings.name,
      people: settings.staff,
      clientId: localClientId,
      siteUrl,
      ...openKeys(join(dataDir, 'sign-in-keys.json')),
    }),
    (it) => it.stop(),
  );

  const settle = async (): Promise<void> => {
    for (;;) {
      await activity.idle();
      const delivered = await stream.drain();
      if (timers.hasDue()) await timers.fireDue();
      else if (!delivered && activity.isIdle()) return;
    }
  };
  const calendar = calendarOf(settings.addedHolidays);
  const isWorkingDay = (date: string): boolean => calendar.whyNot(date) === undefined;
  let moving: Promise<unknown> = Promise.resolve();
  const move = async (to: Date | string): Promise<Date> => {
    const before = moving;
    const { promise, resolve: done } = Promise.withResolvers<void>();
    moving = promise;
    await before;
    try {
      await timers.moveTo(
        to instanceof Date ? to.getTime() : parseMove(to, clock.now(), isWorkingDay),
        settle,
      );
    } finally {
      done();
    }
    return new Date(clock.now());
  };

  const control = opened.add(
    await serveControl({
      port: ports.control,
      now: () => new Date(clock.now()),
      move,
      settle,
      executions: workflow.executions.list,
    }),
    (it) => it.close(),
  );
  opened.add(
    await startGateway({
      port: ports.site,
      now: clock.now,
      invoke: (event) => invoke(plan.siteFunctionArn, event),
    }),
    (it) => it.close(),
  );

  for (const { expression, functionArns } of plan.schedules) {
    for (const arn of functionArns) {
      const run = async (): Promise<void> => {
        /* The host has said what went wrong; the next run makes up for it. */
        await invoke(arn, { source: 'aws.events', 'detail-type': 'Scheduled Event' }).catch(() => undefined);
      };
      timers.add(regularRun(parseRate(expression), clock, run));
    }
  }
  const controlUrl = `http://127.0.0.1:${control.port}`;
  noteRunning(dataDir, { pid: process.pid, siteUrl, controlUrl });
  opened.add(dataDir, forgetRunning);
  mail.resume();
  workflow.executions.resumeAll();
  stream.start();

  return {
    settings,
    siteUrl,
    mailboxUrl: `http://localhost:${ports.mailbox}`,
    signInUrl,
    controlUrl,
    databaseEndpoint: database.endpoint,
    tableName: plan.table.name,
    dataDir,
    clock: { now: () => new Date(clock.now()), move },
    settle,
    messages: () => mail.messages,
    executions: workflow.executions.list,
    invoke: (name, event) => {
      const planned = plan.functions.find((one) => one.name === name);
      if (planned === undefined) throw new LocalProblem(`There is no function called ${name}.`);
      return invoke(planned.arn, event);
    },
    stop: () => opened.unwind(),
  };
};
