/** Everything that must be there before the first function runs: settings, ports, the database, the template. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { Partnership } from '../../functions/domain/partnership/partnership.ts';
import { repositoryRoot } from '../bundles.ts';
import { choosePorts, type Ports } from './addresses.ts';
import { type Plan, readPlan } from './assembly/plan.ts';
import { synthesise } from './assembly/synthesise.ts';
import { findEngine, startDatabase } from './engine/dynamodb.ts';
import { ensureTable } from './engine/table.ts';
import type { LocalCloudOptions } from './local-cloud.ts';
import { readLocalSettings } from './local-settings.ts';
import { forgetRunning, noteRunning, refuseSecond } from './lock.ts';
import type { Unwinding } from './unwinding.ts';

export interface Prepared {
  readonly settings: Partnership;
  readonly dataDir: string;
  readonly logFolder: string;
  readonly ports: Ports;
  readonly urls: {
    readonly site: string;
    readonly mailbox: string;
    readonly signIn: string;
    readonly control: string;
    readonly database: string;
  };
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

export const prepare = async (options: LocalCloudOptions, opened: Unwinding): Promise<Prepared> => {
  const partnership = options.partnership ?? 'sutton';
  const settings = readLocalSettings(partnership, options.settings);
  const dataDir = resolve(options.dataDir ?? join(repositoryRoot, '.local', partnership));
  const logFolder = join(dataDir, 'logs');
  mkdirSync(logFolder, { recursive: true });
  await refuseSecond(dataDir);

  const ports = await choosePorts(options.port ?? 0);
  const site = `http://localhost:${ports.site}`;
  const mailbox = `http://localhost:${ports.mailbox}`;
  /* Another name than the site's, so that the two do not share cookies. */
  const signIn = `http://127.0.0.1:${ports.signIn}`;
  const control = `http://127.0.0.1:${ports.control}`;
  noteRunning(dataDir, { pid: process.pid, siteUrl: site, mailboxUrl: mailbox, controlUrl: control });
  opened.add(dataDir, forgetRunning);

  const engine = findEngine();
  const synthesising = synthesise({ partnership, settings: options.settings, handlers: options.handlers });
  const starting = startDatabase(engine, dataDir).then((database) => opened.add(database, (it) => it.stop()));
  /* Both at once; when one fails the other must have ended before anything is closed. */
  await Promise.allSettled([synthesising, starting]);
  const assembly = await synthesising;
  const { endpoint } = await starting;

  const stackName = `RapidReview-${partnership}`;
  const plan = readPlan(assembly, { region: settings.region, stackName, siteUrl: site, issuer: signIn });
  const aws = { region: settings.region, endpoint, credentials };
  const streamArn = await withTable(aws, plan.table);
  const urls = { site, mailbox, signIn, control, database: endpoint };
  return { settings, dataDir, logFolder, ports, urls, assembly, plan, streamArn, aws };
};
