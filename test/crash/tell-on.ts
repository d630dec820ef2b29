/** Plays a story to its end through whatever happens to the service, as patient people would. */
import type { Cast } from '../../infra/local/demo/acts.ts';
import { NotArrived } from '../../infra/local/demo/people.ts';
import { type StoryStep, storyOf } from '../../infra/local/demo/story.ts';
import type { Progress } from './progress.ts';
import type { Reaper } from './reaper.ts';

/** A message whose sending was interrupted is settled after a quarter of an hour of the clock. */
const patience = '+20m';
const mostWaits = 8;

export interface Teller {
  /** Tries until no kill has come in between. What fails without one has really failed. */
  readonly attempt: <T>(act: () => Promise<T>) => Promise<T>;
  /** Tells the whole story; every step finds out by itself whether it has been done. */
  readonly tell: (dissent: boolean) => Promise<void>;
  readonly wait: () => Promise<void>;
}

export const createTeller = (
  cast: Cast,
  reaper: Pick<Reaper, 'count' | 'up'>,
  progress: Progress,
): Teller => {
  const attempt = async <T>(act: () => Promise<T>): Promise<T> => {
    for (;;) {
      await reaper.up();
      const before = reaper.count();
      try {
        return await act();
      } catch (error) {
        if (reaper.count() === before) throw error;
      }
    }
  };
  const wait = (): Promise<void> => attempt(() => cast.stage.move(patience));
  const tellFrom = async (steps: readonly StoryStep[]): Promise<boolean> => {
    for (const [index, { act, what }] of steps.entries()) {
      progress.report(index / steps.length);
      try {
        await attempt(act);
      } catch (error) {
        if (error instanceof NotArrived) return false;
        throw new Error(`“${what}” failed.`, { cause: error });
      }
    }
    return true;
  };
  return {
    attempt,
    wait,
    tell: async (dissent) => {
      const steps = storyOf(cast, { dissent });
      // What somebody waits for may have been interrupted on its way; some steps may have waited for it unnoticed.
      for (let waits = 0; !(await tellFrom(steps)); waits += 1) {
        if (waits === mostWaits) throw new Error('A message has never arrived.');
        await wait();
      }
    },
  };
};
