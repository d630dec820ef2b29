/** Time in the handler: a question page, saving it, and submitting a form, in turn with a bare write on the same engine. */
import { randomUUID } from 'node:crypto';
import { applicablePages } from '../../forms/applicable.ts';
import { formOf } from '../../forms/registry.ts';
import { latestVersion } from '../../forms/versions.ts';
import { keys, readAll, type Table } from '../../functions/adapters/dynamodb/table.ts';
import type { Caller } from './calls.ts';
import { notificationAnswers, saveNotification } from './record.ts';
import type { Report } from './report.ts';
import { siteOf } from './site.ts';
import { percentile, ratio } from './statistics.ts';

const about = 'Server time in ms, in turn with bare functions in the same thread';
const pageAim = 25;
const submitAim = 2;
/** As long as what a draft of this form takes. */
const bodyOf = (): string => JSON.stringify(notificationAnswers());

const figuresOf = (measured: readonly number[]) => ({
  p50: percentile(measured, 0.5),
  p95: percentile(measured, 0.95),
});

const questionPaths = (draftId: string): readonly string[] => {
  const id = 'incident-notification';
  const form = formOf(id, latestVersion(id));
  return applicablePages(form, notificationAnswers()).map(({ path }) => `/drafts/${draftId}/pages/${path}`);
};

export interface ServerTimeOptions {
  readonly caller: Caller;
  readonly table: Table;
  /** Of an officer. */
  readonly token: string;
  /** How often all question pages are gone through, and how many forms are submitted for each time. */
  readonly rounds: number;
  readonly report: Report;
}

const beside = (ours: readonly number[], bare: readonly number[]) => {
  const [one, other] = [figuresOf(ours), figuresOf(bare)];
  return {
    p50: one.p50,
    p95: one.p95,
    'bare p50': other.p50,
    'bare p95': other.p95,
    'times p50': ratio(one.p50, other.p50),
    'times p95': ratio(one.p95, other.p95),
  };
};

const measurePages = async ({ caller, table, token, rounds, report }: ServerTimeOptions): Promise<void> => {
  const site = siteOf(caller, token);
  const paths = questionPaths(await saveNotification(table));
  const body = bodyOf();
  const pages: number[] = [];
  const saves: number[] = [];
  const puts: number[] = [];
  /* The first two rounds warm up what runs in every later one. */
  for (let round = -2; round < rounds; round += 1) {
    for (const path of paths) {
      const page = await site.open(path);
      const put = await caller.call('put', { id: randomUUID(), body });
      const save = await site.send(page, path);
      if (round < 0) continue;
      pages.push(page.ms);
      puts.push(put.ms);
      saves.push(save.ms);
    }
  }
  const page = figuresOf(pages);
  report.add({
    about,
    of: `question page, ${String(paths.length)} of them`,
    figures: { ...page, calls: pages.length },
    aim: `p95 ≤ ${String(pageAim)} ms`,
    met: page.p95 <= pageAim,
  });
  const save = beside(saves, puts);
  report.add({
    about,
    of: 'submit of a page, beside one put',
    figures: save,
    aim: `≤ ${String(submitAim)} times the put`,
    met: save['times p50'] <= submitAim && save['times p95'] <= submitAim,
  });
};

/** What one submitted notification becomes, as text: a bare transaction writes as many items of the same length. */
const itemsOf = async (table: Table, location: string): Promise<readonly string[]> => {
  const [, , caseId = ''] = location.split('/');
  const parts = ['case', 'event#', 'message#', 'waiting#'].map((prefix) =>
    readAll(table, keys.case(caseId).pk, prefix),
  );
  return (await Promise.all(parts)).flat().map((item) => JSON.stringify(item));
};

const measureSubmit = async ({ caller, table, token, rounds, report }: ServerTimeOptions): Promise<void> => {
  const site = siteOf(caller, token);
  const body = bodyOf();
  const submits: number[] = [];
  const puts: number[] = [];
  const transactions: number[] = [];
  let items = 0;
  const warmUp = 5;
  for (let count = -warmUp; count < rounds * 10; count += 1) {
    const draftId = await saveNotification(table);
    const check = await site.open(`/drafts/${draftId}/check`);
    const submit = await site.send(check, `/drafts/${draftId}/submit`);
    const bodies = await itemsOf(table, submit.location);
    const put = await caller.call('put', { id: randomUUID(), body });
    const transaction = await caller.call('transaction', { id: randomUUID(), bodies });
    if (count < 0) continue;
    items = bodies.length;
    submits.push(submit.ms);
    puts.push(put.ms);
    transactions.push(transaction.ms);
  }
  const put = beside(submits, puts);
  report.add({
    about,
    of: 'final submit, beside one put',
    figures: put,
    aim: `≤ ${String(submitAim)} times the put`,
    met: put['times p50'] <= submitAim && put['times p95'] <= submitAim,
  });
  report.add({
    about,
    of: `final submit, beside one transaction`,
    figures: { ...beside(submits, transactions), items },
  });
};

export const measureServerTime = async (options: ServerTimeOptions): Promise<void> => {
  await measurePages(options);
  await measureSubmit(options);
};
