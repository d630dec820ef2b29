/** The local cloud with the small app: as a module for tests, as a program to be killed. */
import { join } from 'node:path';
import { z } from 'zod';
import { repositoryRoot } from '../../../infra/bundles.ts';
import { startLocalCloud } from '../../../infra/local/cloud.ts';
import type { LocalCloud, LocalCloudOptions } from '../../../infra/local/local-cloud.ts';

export const smallApp = join(repositoryRoot, 'test', 'infra', 'small-app');

export const startSmallCloud = (options: LocalCloudOptions): Promise<LocalCloud> =>
  startLocalCloud({ handlers: smallApp, startAt: new Date('2026-12-14T09:00:00Z'), ...options });

const items = z.array(z.looseObject({ sk: z.string() }));

/** The small app's pages. */
export const pagesOf = (siteUrl: string) => {
  const post = async (path: string): Promise<number> =>
    (await fetch(`${siteUrl}${path}`, { method: 'POST' })).status;
  return {
    /** Opens a case whose one request waits so many seconds between nudges. */
    open: (id: string, { to = 'olu@sutton.example', wait = 90_000 } = {}) =>
      post(`/case/${id}?wait=${wait}&to=${to}`),
    answer: (id: string) => post(`/case/${id}/answer`),
    /** The sort keys of a case's items, in order. */
    keys: async (id: string): Promise<readonly string[]> =>
      items.parse(await (await fetch(`${siteUrl}/case/${id}`)).json()).map(({ sk }) => sk),
  };
};

if (import.meta.main) {
  const [dataDir] = process.argv.slice(2);
  const cloud = await startSmallCloud({ dataDir });
  console.log(JSON.stringify({ siteUrl: cloud.siteUrl }));
}
