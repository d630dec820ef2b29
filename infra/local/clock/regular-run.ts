/** A schedule of the template, such as rate(15 minutes), on the local clock. */
import { LocalProblem } from '../problem.ts';
import type { VirtualClock } from './virtual-clock.ts';
import type { Timer } from './timers.ts';

const minuteMs = 60_000;
const perUnit: Readonly<Record<string, number>> = {
  minute: minuteMs,
  hour: 60 * minuteMs,
  day: 1440 * minuteMs,
};
/** While the clock is moved over weeks, once a day is enough: the last run makes up for the missed ones. */
const whileMovingMs = 1440 * minuteMs;

/** Milliseconds between two runs. */
export const parseRate = (expression: string): number => {
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const unitMs = perUnit[unit];
  if (unitMs === undefined) {
    throw new LocalProblem(
      `The local cloud does not know the schedule "${expression}"; it knows rate(15 minutes).`,
    );
  }
  return Number(count) * unitMs;
};

/** The first run is due at once: a restart may have interrupted the last one. */
export const regularRun = (everyMs: number, clock: VirtualClock, run: () => Promise<void>): Timer => {
  let last = Number.NEGATIVE_INFINITY;
  return {
    dueAt: (moving) =>
      last === Number.NEGATIVE_INFINITY
        ? clock.now()
        : last + (moving ? Math.max(everyMs, whileMovingMs) : everyMs),
    fire: async () => {
      last = clock.now();
      await run();
    },
  };
};
