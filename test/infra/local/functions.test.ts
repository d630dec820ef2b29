import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createActivity } from '../../../infra/local/activity.ts';
import { bundleThreads, threadFile } from '../../../infra/local/assembly/bundle-threads.ts';
import { openClock } from '../../../infra/local/clock/virtual-clock.ts';
import { FunctionError } from '../../../infra/local/functions/function-error.ts';
import { createFunctionHost, type FunctionHost } from '../../../infra/local/functions/function-host.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
const logFolder = join(root, 'logs');
const clock = openClock({ file: join(root, 'clock.json'), startAt: new Date('2026-12-14T09:00:00Z') });
const arn = (name: string) => `arn:aws:lambda:eu-west-2:000000000000:function:${name}`;

const source = `
let calls = 0;
export const handler = async (event, context) => {
  calls += 1;
  switch (event.do) {
    case 'time': return { date: new Date().toISOString(), now: Date.now(), text: Date(), given: new Date(0).toISOString(), own: new Date() instanceof Date };
    case 'environment': return process.env;
    case 'context': return { name: context.functionName, arn: context.invokedFunctionArn, id: context.awsRequestId, left: context.getRemainingTimeInMillis() };
    case 'throw': { const error = new Error('no such case'); error.name = 'CaseMissing'; throw error; }
    case 'never': return new Promise(() => {});
    case 'exit': return process.exit(3);
    case 'log': console.log(JSON.stringify({ message: event.text })); return calls;
    case 'slow': await new Promise((done) => setTimeout(done, 100)); return calls;
    default: return undefined;
  }
};
`;

const planned = (name: string, timeoutSeconds = 60) => {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mjs'), source);
  return {
    name,
    arn: arn(name),
    folder,
    handler: 'index.handler',
    environment: { TABLE_NAME: 'Record', SETTINGS_FILE: './partnership.json' },
    timeoutSeconds,
    memoryMb: 128,
  };
};

let host: FunctionHost;
beforeAll(async () => {
  mkdirSync(logFolder);
  await bundleThreads(root);
  host = createFunctionHost({
    functions: [planned('http'), planned('relay'), planned('post', 1)],
    variables: { AWS_REGION: 'eu-west-2' },
    clock: clock.shared,
    thread: threadFile(root, 'runtime'),
    logFolder,
    activity: createActivity(),
  });
});
afterAll(() => host.stop());

const run = (what: string, name = 'relay', more: object = {}) =>
  host.invoke(arn(name), { do: what, ...more });
const times = z.object({
  date: z.string(),
  now: z.number(),
  text: z.string(),
  given: z.string(),
  own: z.boolean(),
});
const failureOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  return error instanceof FunctionError
    ? `${error.name}: ${error.message}`
    : `not a FunctionError: ${String(error)}`;
};

describe('a function', () => {
  it('has exactly the environment it is given; a file beside the bundle is found', async () => {
    expect(await run('environment')).toEqual({
      AWS_REGION: 'eu-west-2',
      AWS_LAMBDA_FUNCTION_NAME: 'relay',
      LAMBDA_TASK_ROOT: join(root, 'relay'),
      TABLE_NAME: 'Record',
      SETTINGS_FILE: join(root, 'relay', 'partnership.json'),
    });
  });

  it('knows its name and the time it has left', async () => {
    const context = z
      .object({ name: z.string(), arn: z.string(), left: z.number() })
      .parse(await run('context'));
    expect(context).toMatchObject({ name: 'relay', arn: arn('relay') });
    expect(context.left).toBeGreaterThan(0);
    expect(context.left).toBeLessThanOrEqual(60_000);
  });

  it('answers null when it returns nothing, as JSON has it', async () => {
    expect(await run('nothing')).toBeNull();
  });

  it('sees the local clock by every way of asking, and a move at once', async () => {
    const before = times.parse(await run('time'));
    expect(before.date).toMatch(/^2026-12-14T09:0/);
    expect(new Date(before.now).toISOString()).toMatch(/^2026-12-14T09:0/);
    expect(before.text).toContain('Dec 14 2026');
    expect([before.given, before.own]).toEqual(['1970-01-01T00:00:00.000Z', true]);
    clock.advanceTo(new Date('2027-01-04T10:00:00Z').getTime());
    expect(times.parse(await run('time')).date).toMatch(/^2027-01-04T10:0/);
  });

  it('writes its log to a file of its own', async () => {
    await run('log', 'relay', { text: 'a line of the log' });
    await expect
      .poll(() => readFileSync(join(logFolder, 'relay.log'), 'utf8'))
      .toContain('a line of the log');
  });
});

describe('a function that fails', () => {
  it('by throwing gives its error by name', async () => {
    expect(await failureOf(run('throw'))).toBe('CaseMissing: no such case');
  });

  it('by taking too long is stopped, and the next event finds a new one', async () => {
    const timedOut = 'Sandbox.Timedout: Task timed out after 1.00 seconds';
    expect(await failureOf(run('never', 'post'))).toBe(timedOut);
    expect(await failureOf(run('never', 'post'))).toBe(timedOut);
  });

  it('by crashing gives Runtime.ExitError, and the next event finds a new one', async () => {
    expect(await failureOf(run('exit'))).toMatch(/^Runtime\.ExitError: /);
    expect(await run('log')).toBe(1);
  });
});

describe('events at the same time', () => {
  it('are handled one after the other by one environment', async () => {
    await run('slow');
    const began = performance.now();
    await Promise.all([run('slow'), run('slow'), run('slow')]);
    expect(performance.now() - began).toBeGreaterThan(295);
  });

  it('meet in two environments when they come from the site', async () => {
    const pair = () => Promise.all([run('slow', 'http'), run('slow', 'http')]);
    const calls = [...(await pair()), ...(await pair())];
    // Each environment counts its own calls: two of them have had a first one, whichever came in later took the rest.
    expect(calls.filter((count) => count === 1)).toHaveLength(2);
  });
});
