/** Everything that must be there before the first function runs: settings, ports, the database, the template. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { Partnership } from '../../functions/domain/partnership/partnership.ts';
import { repositoryRoot } from '../bundles.ts';
import { openServers, type Servers } from './servers.ts';
import { threadFile } from './assembly/bundle-threads.ts';
import { localClientId } from './assembly/local-names.ts';
import { type Plan, readPlan } from './assembly/plan.ts';
import { synthesise } from './assembly/synthesise.ts';
import { findEngine, startDatabase } from './engine/dynamodb.ts';
import { ensureTable } from './engine/table.ts';
import type { LocalCloudOptions } from './local-cloud.ts';
import { readLocalSettings } from './local-settings.ts';
import { forgetRunning, noteRunning, refuseSecond } from './lock.ts';
import { openKeys } from './sign-in/keys.ts';
import { startSignIn } from './sign-in/sign-in.ts';
import { openClock, type VirtualClock } from './clock/virtual-clock.ts';
import type { Unwinding } from './unwinding.ts';

export interface Prepared {
  readonly settings: Partnership;
  readonly dataDir: string;
  readonly logFolder: string;
  readonly servers: Servers;
  readonly urls: {
    readonly site: string;
    readonly mailbox: string;
    readonly signIn: string;
    readonly control: string;
  };
  readonly clock: VirtualClock;
  readonly assembly: string;
  readonly plan: Plan;
  readonly streamArn: string;
  /** For clients of the local database. */
  readonly aws: {
    readonly region: string;
    readonly endpoint: string;
    readonly credentials: LocalCredentials;
  };
}

interface LocalCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const credentials: LocalCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

const withTable = async (config: DynamoDBClientConfig, table: Plan['table']): Promise<string> => {
  const client = new DynamoDBClient(config);
  try {
    return await ensureTable(client, table);
  } finally {
    client.destroy();
  }
};

const startDatabaseAndSynthesise = async (
  options: LocalCloudOptions,
  partnership: string,
  dataDir: string,
  opened: Unwinding,
): Promise<{ readonly endpoint: string; readonly assembly: string }> => {
  const engine = findEngine();
  const synthesising = synthesise({ partnership, settings: options.settings, handlers: options.handlers });
  const starting = startDatabase(engine, dataDir).then((database) => opened.add(database, (it) => it.stop()));
  /* Both at once; when one fails the other must have ended before anything is closed. */
  await Promise.allSettled([synthesising, starting]);
  return { assembly: await synthesising, endpoint: (await starting).endpoint };
};

export const prepare = async (options: LocalCloudOptions, opened: Unwinding): Promise<Prepared> => {
  const partnership = options.partnership ?? 'sutton';
  const settings = readLocalSettings(partnership, options.settings);
  const dataDir = resolve(options.dataDir ?? join(repositoryRoot, '.local', partnership));
  const logFolder = join(dataDir, 'logs');
  mkdirSync(logFolder, { recursive: true });
  await refuseSecond(dataDir);

  const servers = await openServers(options.port ?? 0, opened);
  const site = `http://localhost:${servers.site.port}`;
  const mailbox = `http://localhost:${servers.mailbox.port}`;
  const control = `http://127.0.0.1:${servers.control.port}`;
  noteRunning(dataDir, { pid: process.pid, siteUrl: site, mailboxUrl: mailbox, controlUrl: control });
  opened.add(dataDir, forgetRunning);

  const clock = openClock({ file: join(dataDir, 'clock.json'), startAt: options.startAt });
  const { endpoint, assembly } = await startDatabaseAndSynthesise(options, partnership, dataDir, opened);
  const signIn = await startSignIn(threadFile(assembly, 'sign-in'), {
    clock: clock.shared,
    port: servers.signInPort,
    partnership: settings.name,
    people: settings.staff,
    clientId: localClientId,
    siteUrl: site,
    ...openKeys(join(dataDir, 'sign-in-keys.json')),
  });
  opened.add(signIn, (it) => it.stop());

  const stackName = `RapidReview-${partnership}`;
  const plan = readPlan(assembly, { region: settings.region, stackName, siteUrl: site, issuer: signIn.url });
  const aws = { region: settings.region, endpoint, credentials };
  const streamArn = await withTable(aws, plan.table);
  const urls = { site, mailbox, control, signIn: signIn.url };
  return { settings, dataDir, logFolder, servers, urls, clock, assembly, plan, streamArn, aws };
};
