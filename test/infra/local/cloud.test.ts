/** The whole local cloud, with every engine, as one would use it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue } from '../../../functions/catalogue.ts';
import { repositoryRoot } from '../../../infra/bundles.ts';
import type { LocalCloud } from '../../../infra/local/local-cloud.ts';
import { LocalProblem } from '../../../infra/local/problem.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { pagesOf, startSmallCloud } from './small-cloud.ts';

const dataDir = join(temporaryFolder(), 'data');
const run = promisify(execFile);
let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startSmallCloud({ dataDir });
}, 120_000);
afterAll(() => cloud.stop(), 60_000);

const pages = () => pagesOf(cloud.siteUrl);
const subjectsOf = (id: string): readonly string[] =>
  cloud.messages().flatMap(({ subject }) => (subject.includes(`${id}/`) ? [subject] : []));
const statusOf = (id: string) => cloud.executions().find(({ name }) => name === id)?.status;

describe('the local cloud', () => {
  it('carries a case from the page through the stream, the workflow and the mail, and back', async () => {
    await pages().open('first');
    await cloud.settle();
    expect(statusOf('first')).toBe('RUNNING');
    expect(subjectsOf('first')).toEqual(['Case first/ask: a step is waiting']);

    await cloud.clock.move('+3d');
    expect(subjectsOf('first')).toEqual([
      'Case first/ask: a step is waiting',
      'Case first/nudge/0: a step is waiting',
      'Case first/nudge/1: a step is waiting',
    ]);
    expect(cloud.messages().map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-12-14',
      '2026-12-15',
      '2026-12-16',
    ]);

    await pages().answer('first');
    await cloud.settle();
    expect(statusOf('first')).toBe('SUCCEEDED');
    const events = (await pages().keys('first')).filter((key) => key.startsWith('mail-event#'));
    const count = (type: string): number => events.filter((key) => key.endsWith(`#${type}`)).length;
    expect([events.length, count('Send'), count('Delivery')]).toEqual([6, 3, 3]);
  });

  it('gives each function the variables of the template, with local values', async () => {
    const response = await fetch(`${cloud.siteUrl}/environment`);
    const environment = z.record(z.string(), z.string()).parse(await response.json());
    const http = catalogue.find(({ name }) => name === 'http');
    expect(Object.keys(environment)).toEqual(expect.arrayContaining([...(http?.variables ?? [])]));
    expect(environment).toMatchObject({
      TABLE_NAME: cloud.tableName,
      OIDC_ISSUER: cloud.signInUrl,
      OIDC_CLIENT_ID: 'rapid-review-site',
      AWS_ENDPOINT_URL_DYNAMODB: cloud.databaseEndpoint,
    });
  });

  it('brings back a bounce', async () => {
    await pages().open('bouncing', { to: 'bounce@sutton.example' });
    await cloud.settle();
    expect((await pages().keys('bouncing')).some((key) => key.endsWith('#Bounce'))).toBe(true);
  });

  it('tries a message again that the function could not take', async () => {
    await pages().open('again', { to: 'fails-once@sutton.example' });
    await cloud.settle();
    expect(subjectsOf('again')).toEqual(['Case again/ask: a step is waiting']);
  });

  it('runs what is scheduled', async () => {
    await cloud.clock.move('+1h');
    const sweeps = await pagesOf(cloud.siteUrl).keys('none');
    expect(sweeps).toEqual([]);
    await expect(cloud.invoke('sweep', {})).resolves.toBeNull();
  });

  it('has its clock shown and moved by npm run clock', async () => {
    const move = (...given: readonly string[]) =>
      run(process.execPath, [join(repositoryRoot, 'infra/local/clock/move.ts'), ...given, '--data', dataDir]);
    const before = cloud.clock.now().getTime();
    const { stdout } = await move('+2h');
    expect(cloud.clock.now().getTime() - before).toBeGreaterThanOrEqual(2 * 3_600_000);
    expect(stdout).toContain('December 2026 at');
    await expect(move('yesterday')).rejects.toThrow('"yesterday" is not a move of the clock');
  });

  it('lets no page in a browser move its clock', async () => {
    const body = JSON.stringify({ to: '+1d' });
    const { status } = await fetch(`${cloud.controlUrl}/clock`, { method: 'POST', body });
    expect(status).toBe(403);
  });

  it('refuses a second one on the same data, in one sentence', async () => {
    const second = startSmallCloud({ dataDir });
    await expect(second).rejects.toThrow(LocalProblem);
    await expect(second).rejects.toThrow(/^It is running already, at http:\/\/localhost:\d+ /);
  });

  it('is as it was after a stop and a start, and every wait goes on', async () => {
    await pages().open('kept');
    await cloud.settle();
    const before = {
      now: cloud.clock.now(),
      keys: await pages().keys('kept'),
      mailed: cloud.messages().length,
    };
    await cloud.stop();

    cloud = await startSmallCloud({ dataDir });
    await cloud.settle();
    expect(cloud.clock.now().getTime()).toBeGreaterThanOrEqual(before.now.getTime());
    expect(await pages().keys('kept')).toEqual(expect.arrayContaining([...before.keys]));
    expect(cloud.messages().length).toBe(before.mailed);
    expect([statusOf('first'), statusOf('kept')]).toEqual(['SUCCEEDED', 'RUNNING']);

    await cloud.clock.move('+26h');
    expect(subjectsOf('kept')).toEqual([
      'Case kept/ask: a step is waiting',
      'Case kept/nudge/0: a step is waiting',
    ]);
    await pages().answer('kept');
    await cloud.settle();
    expect(statusOf('kept')).toBe('SUCCEEDED');
  }, 120_000);

  it('with every record delivered twice and out of order sends the same messages', async () => {
    await cloud.stop();
    cloud = await startSmallCloud({ dataDir, streamChaos: true });
    const ids = ['a', 'b', 'c', 'd'].map((letter) => `chaos-${letter}`);
    await Promise.all(ids.map((id) => pages().open(id)));
    await cloud.settle();
    await Promise.all(ids.map((id) => pages().answer(id)));
    await cloud.settle();
    expect(ids.map(statusOf)).toEqual(ids.map(() => 'SUCCEEDED'));
    expect(ids.flatMap(subjectsOf)).toEqual(ids.map((id) => `Case ${id}/ask: a step is waiting`));
  }, 120_000);
});
