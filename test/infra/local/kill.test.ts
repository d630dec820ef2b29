/** kill -9 of everything of ours. The database engine lives on: Amazon's own can lose a transaction on SIGKILL. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { repositoryRoot } from '../../../infra/bundles.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { pagesOf, startSmallCloud } from './small-cloud.ts';

const dataDir = join(temporaryFolder(), 'data');
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

const begin = async () => {
  const program = join(repositoryRoot, 'test', 'infra', 'local', 'small-cloud.ts');
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const { siteUrl } = z.object({ siteUrl: z.string() }).parse(JSON.parse(line));
    return { child, siteUrl };
  }
  throw new Error('The local cloud ended before it was ready');
};

const kill = async (child: ChildProcess): Promise<void> => {
  running.delete(child);
  child.kill('SIGKILL');
  await once(child, 'exit');
};

it('loses nothing that was accepted, sends nothing twice and skips no step when it is killed', async () => {
  const accepted: string[] = [];
  for (const round of [1, 2, 3]) {
    const { child, siteUrl } = await begin();
    const { open } = pagesOf(siteUrl);
    for (const n of [1, 2, 3]) {
      const id = `round-${round}-${n}`;
      if ((await open(id)) === 201) accepted.push(id);
    }
    await sleep(Math.random() * 150);
    await kill(child);
  }
  const cloud = await startSmallCloud({ dataDir });
  try {
    const { answer, keys } = pagesOf(cloud.siteUrl);
    await cloud.settle();
    expect(
      cloud
        .executions()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(accepted.toSorted());
    for (const id of accepted) await answer(id);
    await cloud.settle();
    expect(cloud.executions().map(({ status }) => status)).toEqual(accepted.map(() => 'SUCCEEDED'));
    for (const id of accepted) {
      const mailed = cloud.messages().filter(({ subject }) => subject.includes(`${id}/`));
      /* The small app claims a message before it sends it, so that a kill in between sends none: never two. */
      expect(mailed.length).toBeLessThanOrEqual(1);
      const events = (await keys(id)).filter((key) => key.startsWith('mail-event#'));
      expect(events.length).toBe(mailed.length * 2);
    }
    expect(cloud.messages().length).toBeGreaterThan(0);
  } finally {
    await cloud.stop();
  }
}, 180_000);
