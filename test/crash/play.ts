/** One story from beginning to end, killed so many times, and what is to be said about it. */
import { join } from 'node:path';
import type { Cast } from '../../infra/local/demo/acts.ts';
import { checkEnd } from '../../infra/local/demo/check-end.ts';
import { signIn } from '../../infra/local/demo/people.ts';
import { createStage } from '../../infra/local/demo/stage.ts';
import { loadSettings } from '../../infra/settings.ts';
import { type Account, accountOf, timelineOn } from './account.ts';
import type { Chance } from './chance.ts';
import { createProgress } from './progress.ts';
import { createReaper, type Kill } from './reaper.ts';
import { createService, findPorts } from './service.ts';
import { withStored } from './stored.ts';
import { createTeller } from './tell-on.ts';
import { createWatch } from './watch.ts';
import { createWitness } from './witness.ts';

export interface PlayOptions {
  readonly partnership: string;
  readonly dissent: boolean;
  readonly kills: number;
  readonly chance: Chance;
  readonly folder: string;
  readonly tell: (kill: Kill) => void;
}

export interface Played {
  readonly kills: number;
  /** How many answers, pages and openings were confirmed on the way. */
  readonly accepted: number;
  readonly mails: number;
  readonly account: Account;
  readonly timeline: readonly string[];
  /** One sentence for each thing that should not be so. */
  readonly problems: readonly string[];
}

/** Waiting twice is enough: once for what was interrupted, once for what that has set off. */
const mostWaits = 3;

export const play = async (options: PlayOptions): Promise<Played> => {
  const { partnership: slug, dissent, kills, chance, folder, tell } = options;
  const dataDir = join(folder, `${slug}-${String(Date.now())}`);
  const partnership = loadSettings(slug);
  const caseId = `${partnership.code}-2026-0001`;
  const service = createService(slug, dataDir, await findPorts());
  const witness = createWitness(caseId);
  const watch = createWatch(witness.heard);
  const cast: Cast = { stage: createStage(service, watch.ear), partnership, caseId };
  const lost: string[] = [];
  const inspect = async (): Promise<void> => {
    lost.push(...(await withStored(dataDir, witness.lost)));
  };
  const progress = createProgress();
  const reaper = createReaper({ service, watch, progress, chance, kills, inspect, tell });
  const teller = createTeller(cast, reaper, progress);
  const checked = async (): Promise<readonly string[]> => {
    let problems = await teller.attempt(() => checkEnd(cast));
    for (let waits = 0; problems.length > 0 && waits < mostWaits; waits += 1) {
      await teller.wait();
      problems = await teller.attempt(() => checkEnd(cast));
    }
    return problems;
  };
  const coordinator = partnership.staff.find(({ groups }) => groups.includes('coordinator'));
  try {
    await service.start();
    const told = teller.tell(dissent).finally(reaper.over);
    await Promise.all([told, reaper.reap()]);
    const atEnd = await checked();
    await inspect();
    const account = await withStored(dataDir, (stored) => accountOf(stored, caseId));
    const { page } = await signIn(cast.stage, coordinator?.email ?? '', `/cases/${caseId}`);
    const { length: mails } = await cast.stage.messages();
    return {
      kills: reaper.count(),
      accepted: witness.count(),
      mails,
      account,
      timeline: timelineOn(page),
      problems: [...lost, ...atEnd],
    };
  } finally {
    reaper.over();
    await reaper.up().catch(() => undefined);
    await service.stop();
    await service.stopEngine();
  }
};
