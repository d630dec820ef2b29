/** `npm run bench`: measures the service beside bare functions on the same engine, and says plainly what falls short. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Prepared, prepare } from '../../infra/local/prepare.ts';
import { LocalProblem } from '../../infra/local/problem.ts';
import { Unwinding } from '../../infra/local/unwinding.ts';
import { bundleBare, bundledFunctions } from './bundled.ts';
import { startCaller } from './calls.ts';
import { measureCapacity } from './capacity.ts';
import { startCapacityProxy } from './capacity-proxy.ts';
import { measureLife } from './life.ts';
import { signInAs, tableOf } from './record.ts';
import { createReport, type Report } from './report.ts';
import { measureServerTime } from './server-time.ts';
import { measureStartUp } from './start-up.ts';

const parts = ['sizes', 'start-up', 'time', 'capacity', 'life'] as const;
type Part = (typeof parts)[number];

const usage = `npm run bench -- [--quick] [--json] [--only ${parts.join(',')}]`;

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        only: { type: 'string', default: parts.join(',') },
      },
    });
    const only = values.only.split(',');
    return { ...values, wants: (part: Part): boolean => only.includes(part) };
  } catch (cause) {
    throw new LocalProblem(`That is not how it is called. Use: ${usage}`, { cause });
  }
};

type Options = ReturnType<typeof readOptions>;

/** What a function is given beside its own variables; `database` may be a proxy. */
const variables = ({ aws }: Prepared, database: string): Readonly<Record<string, string>> => ({
  AWS_REGION: aws.region,
  AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: database,
});

const measureFunctions = async (
  { quick, wants }: Options,
  folder: string,
  opened: Unwinding,
  report: Report,
): Promise<void> => {
  report.doing('bundling the functions and starting the database');
  const prepared = await prepare({ partnership: 'sutton', dataDir: join(folder, 'functions') }, opened);
  const functions = bundledFunctions(prepared.plan, join(folder, 'ours'));
  const bare = await bundleBare(join(folder, 'bare'));
  const http = functions.find(({ name }) => name === 'http');
  if (http === undefined) throw new Error('The template has no function called http.');
  const { endpoint } = prepared.aws;
  const files = { http: http.file, put: bare.record, transaction: bare.transaction };

  if (wants('sizes')) {
    for (const { name, bytes } of functions)
      report.add({ about: 'Size of each bundle in kB', of: name, figures: { kB: Math.round(bytes / 1000) } });
  }
  if (wants('start-up')) {
    report.doing('starting each function in fresh processes');
    const env = { ...variables(prepared, endpoint), TABLE_NAME: prepared.plan.table.name };
    await measureStartUp(functions, bare, env, quick ? 7 : 21, report);
  }
  const table = tableOf(prepared);
  opened.add(table.client, (client) => client.destroy());
  if (wants('time')) {
    report.doing('calling the functions in turn');
    const env = { ...variables(prepared, endpoint), ...http.environment };
    const caller = opened.add(startCaller(files, env), (it) => it.stop());
    const token = await signInAs(table, prepared, 'officer');
    await measureServerTime({ caller, table, token, rounds: quick ? 3 : 12, report });
  }
  if (wants('capacity')) {
    const proxy = opened.add(await startCapacityProxy(endpoint), (it) => it.close());
    const env = { ...variables(prepared, proxy.endpoint), ...http.environment };
    const caller = opened.add(startCaller(files, env), (it) => it.stop());
    const [officer, coordinator] = await Promise.all([
      signInAs(table, prepared, 'officer'),
      signInAs(table, prepared, 'coordinator'),
    ]);
    const sizes = quick ? [10, 100, 1000] : [10, 10_000, 100_000];
    await measureCapacity({ caller, proxy, table, officer, coordinator, sizes, report });
  }
};

const main = async (): Promise<void> => {
  const options = readOptions();
  /* As in Lambda. */
  process.env.TZ = 'UTC';
  const folder = mkdtempSync(join(tmpdir(), 'rapid-review-bench-'));
  const opened = new Unwinding();
  const report = createReport(options.json);
  const interrupted = (): void => {
    /* The database runs on by itself unless it is told to stop. */
    void opened.unwind().then(() => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(1);
    });
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    await measureFunctions(options, folder, opened, report);
    await opened.unwind();
    if (options.wants('life')) {
      report.doing('playing whole cases');
      await measureLife('sutton', false, join(folder, 'sutton'), report);
      if (!options.quick) await measureLife('merton', true, join(folder, 'merton'), report);
    }
    report.end();
  } finally {
    await opened.unwind();
    rmSync(folder, { recursive: true, force: true });
  }
};

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof LocalProblem ? error.message : error);
  process.exit(1);
}
