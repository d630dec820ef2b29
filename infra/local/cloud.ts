/**
 * The same app on a laptop: what CDK synthesised, on local engines, reachable from this machine only.
 * `startLocalCloud` is what `npm start`, the demo, the benchmarks and the tests use.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { calendarOf } from '../../functions/domain/timetable/calendar.ts';
import { createActivity } from './activity.ts';
import { threadFile } from './assembly/bundle-threads.ts';
import { localClientId } from './assembly/local-names.ts';
import { createMover } from './clock/mover.ts';
import { parseRate, regularRun } from './clock/regular-run.ts';
import { createTimers } from './clock/timers.ts';
import { openClock } from './clock/virtual-clock.ts';
import { serveControl } from './control/control.ts';
import { createFunctionHost } from './functions/function-host.ts';
import { startGateway } from './gateway/gateway.ts';
import type { LocalCloud, LocalCloudOptions } from './local-cloud.ts';
import { startMail } from './mail/service.ts';
import { type Prepared, prepare } from './prepare.ts';
import { LocalProblem } from './problem.ts';
import { openKeys } from './sign-in/keys.ts';
import { startSignIn } from './sign-in/sign-in.ts';
import { startStepFunctions } from './step-functions/service.ts';
import { createStream } from './stream/service.ts';
import { Unwinding } from './unwinding.ts';

/** What is under way at a stop gets this long to end by itself; what is cut off is done again at the next start. */
const stopLimitMs = 5000;

/** Rejects with LocalProblem when a person can put it right; what had begun is stopped again. */
export const startLocalCloud = async (options: LocalCloudOptions = {}): Promise<LocalCloud> => {
  /* Lambda tells the time in UTC; threads take it from the process. */
  process.env.TZ = 'UTC';
  const opened = new Unwinding();
  try {
    return await compose(options, await prepare(options, opened), opened);
  } catch (error) {
    await opened.unwind();
    throw error;
  }
};

/** Beside a function's own: where the engines are, and credentials of no worth. */
const endpointVariables = ({ aws, ports }: Prepared): Readonly<Record<string, string>> => ({
  AWS_REGION: aws.region,
  AWS_DEFAULT_REGION: aws.region,
  AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL_DYNAMODB: aws.endpoint,
  AWS_ENDPOINT_URL_SFN: `http://127.0.0.1:${ports.stepFunctions}`,
  AWS_ENDPOINT_URL_SES: `http://127.0.0.1:${ports.mail}`,
});

const compose = async (
  options: LocalCloudOptions,
  prepared: Prepared,
  opened: Unwinding,
): Promise<LocalCloud> => {
  const { settings, dataDir, ports, urls, plan } = prepared;
  const activity = createActivity();
  const clock = openClock({ file: join(dataDir, 'clock.json'), startAt: options.startAt });
  const timers = opened.add(createTimers(clock, activity), (it) => it.stop());
  const host = opened.add(
    createFunctionHost({
      functions: plan.functions,
      variables: endpointVariables(prepared),
      clock: clock.shared,
      thread: threadFile(prepared.assembly, 'runtime'),
      logFolder: prepared.logFolder,
      activity,
    }),
    (it) => it.stop(),
  );
  const { invoke } = host;
  host.warm();

  const { executions } = opened.add(
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
      streamArn: prepared.streamArn,
      client: prepared.aws,
      folder: join(dataDir, 'stream'),
      activity,
      invoke,
      chaos: options.streamChaos ?? false,
    }),
    (it) => it.stop(),
  );
  opened.add(
    await startSignIn(threadFile(prepared.assembly, 'sign-in'), {
      clock: clock.shared,
      port: ports.signIn,
      partnership: settings.name,
      people: settings.staff,
      clientId: localClientId,
      siteUrl: urls.site,
      ...openKeys(join(dataDir, 'sign-in-keys.json')),
    }),
    (it) => it.stop(),
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
  const calendar = calendarOf(settings.addedHolidays);
  const { settle, move } = createMover({
    clock,
    timers,
    activity,
    drain: stream.drain,
    isWorkingDay: (date) => calendar.whyNot(date) === undefined,
  });
  const now = (): Date => new Date(clock.now());

  mail.resume();
  executions.resumeAll();
  host.afterEach(stream.wake);
  stream.start();
  opened.add(
    await startGateway({
      port: ports.site,
      now: clock.now,
      invoke: (event) => invoke(plan.siteFunctionArn, event),
    }),
    (it) => it.close(),
  );
  /* The last to answer: whoever asks it knows that all the others do. */
  opened.add(
    await serveControl({ port: ports.control, now, move, settle, executions: executions.list }),
    (it) => it.close(),
  );

  return {
    settings,
    dataDir,
    siteUrl: urls.site,
    mailboxUrl: urls.mailbox,
    signInUrl: urls.signIn,
    controlUrl: urls.control,
    databaseEndpoint: urls.database,
    tableName: plan.table.name,
    clock: { now, move },
    settle,
    messages: () => mail.messages,
    executions: executions.list,
    invoke: async (name, event) => {
      const planned = plan.functions.find((one) => one.name === name);
      if (planned === undefined) throw new LocalProblem(`There is no function called ${name}.`);
      return invoke(planned.arn, event);
    },
    stop: async () => {
      await Promise.race([activity.idle(), sleep(stopLimitMs)]);
      await opened.unwind();
    },
  };
};
