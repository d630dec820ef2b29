/**
 * The same app on a laptop: what CDK synthesised, on local engines, reachable from this machine only.
 * `startLocalCloud` is what `npm start`, the demo, the benchmarks and the tests use.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { calendarOf } from '../../functions/domain/timetable/calendar.ts';
import { createActivity } from './activity.ts';
import { threadFile } from './assembly/bundle-threads.ts';
import { createMover } from './clock/mover.ts';
import { parseRate, regularRun } from './clock/regular-run.ts';
import { createTimers } from './clock/timers.ts';
import { serveControl } from './control/control.ts';
import { createFunctionHost } from './functions/function-host.ts';
import { serveSite } from './gateway/gateway.ts';
import type { LocalCloud, LocalCloudOptions } from './local-cloud.ts';
import { startMail } from './mail/service.ts';
import { type Prepared, prepare } from './prepare.ts';
import { LocalProblem } from './problem.ts';
import { loseFirstAnswers } from './step-functions/lose-first-answers.ts';
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
const endpointVariables = ({ aws, servers }: Prepared): Readonly<Record<string, string>> => ({
  AWS_REGION: aws.region,
  AWS_DEFAULT_REGION: aws.region,
  AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL_DYNAMODB: aws.endpoint,
  AWS_ENDPOINT_URL_SFN: `http://127.0.0.1:${servers.stepFunctions.port}`,
  AWS_ENDPOINT_URL_SES: `http://127.0.0.1:${servers.mail.port}`,
});

const compose = async (
  options: LocalCloudOptions,
  prepared: Prepared,
  opened: Unwinding,
): Promise<LocalCloud> => {
  const { settings, dataDir, servers, urls, plan, clock } = prepared;
  const activity = createActivity();
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
    startStepFunctions({
      machine: plan.machine,
      folder: join(dataDir, 'step-functions'),
      server: servers.stepFunctions,
      clock,
      timers,
      activity,
      invoke: options.loseTaskAnswers === true ? loseFirstAnswers(invoke) : invoke,
      retryPace: options.retryPace ?? 0.1,
    }),
    (it) => it.stop(),
  );
  const mail = opened.add(
    await startMail({
      partnership: settings.name,
      destinations: plan.mailDestinations,
      folder: join(dataDir, 'mail'),
      server: servers.mail,
      mailbox: servers.mailbox,
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
  const calendar = calendarOf(settings.addedHolidays);
  const { settle, move } = createMover({
    clock,
    timers,
    activity,
    drain: stream.drain,
    isWorkingDay: (date) => calendar.whyNot(date) === undefined,
  });
  const now = (): Date => new Date(clock.now());

  executions.resumeAll();
  host.afterEach(stream.wake);
  stream.start();
  /* The sweep takes up what nobody vouched for in time: what was said before a stop has to arrive before it looks. */
  await mail.resume();
  for (const { expression, functionArns } of plan.schedules) {
    for (const arn of functionArns) {
      const run = async (): Promise<void> => {
        /* The host has said what went wrong; the next run makes up for it. */
        await invoke(arn, { source: 'aws.events', 'detail-type': 'Scheduled Event' }).catch(() => undefined);
      };
      timers.add(regularRun(parseRate(expression), clock, run));
    }
  }
  serveSite({
    server: servers.site,
    now: clock.now,
    invoke: (event) => invoke(plan.siteFunctionArn, event),
  });
  /* The last to answer: whoever asks it knows that all the others do. */
  serveControl({ server: servers.control, now, move, settle, executions: executions.list });
  /* The first to be closed, while everything behind them still runs. */
  opened.add(servers, async ({ site, control }) => {
    await control.close();
    await site.close();
  });

  return {
    settings,
    dataDir,
    siteUrl: urls.site,
    mailboxUrl: urls.mailbox,
    signInUrl: urls.signIn,
    controlUrl: urls.control,
    databaseEndpoint: prepared.aws.endpoint,
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
