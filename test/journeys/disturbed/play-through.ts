/** Plays a whole story on a local cloud of its own, and gives the account of what became of the case. */
import type { Cast } from '../../../infra/local/demo/acts.ts';
import { checkEnd } from '../../../infra/local/demo/check-end.ts';
import { insist } from '../../../infra/local/demo/stage.ts';
import { storyOf } from '../../../infra/local/demo/story.ts';
import type { LocalCloudOptions } from '../../../infra/local/local-cloud.ts';
import { type Account, accountOf } from '../../crash/account.ts';
import { withStored } from '../../crash/stored.ts';
import { startRunning } from '../running-cloud.ts';

export interface PlayedThrough {
  readonly account: Account;
  /** One sentence for each thing that should not be so. */
  readonly problems: readonly string[];
  /** How often the machine entered a state, again after a failure among them. */
  readonly transitions: number;
  readonly status: string | undefined;
}

export const playThrough = async (options: LocalCloudOptions): Promise<PlayedThrough> => {
  const { cloud, stage, end } = await startRunning({ partnership: 'merton', ...options });
  try {
    const caseId = `${cloud.settings.code}-2026-0001`;
    const cast: Cast = { stage, partnership: cloud.settings, caseId };
    for (const { act } of storyOf(cast, { dissent: true })) await insist(act);
    const problems = await checkEnd(cast);
    const [execution, ...others] = cloud.executions();
    return {
      account: await withStored(cloud.dataDir, (stored) => accountOf(stored, caseId)),
      problems: [
        ...problems,
        ...(others.length > 0 ? ['More than one execution was started for one case.'] : []),
      ],
      transitions: execution?.transitions ?? 0,
      status: execution?.status,
    };
  } finally {
    await end();
  }
};
