/** Moves the clock, and waits until the work has come to rest. */
import type { Activity } from '../activity.ts';
import { type IsWorkingDay, parseMove } from './parse-move.ts';
import type { Timers } from './timers.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface MoverOptions {
  readonly clock: VirtualClock;
  readonly timers: Timers;
  readonly activity: Activity;
  /** Delivers what is in the stream; false when there was nothing. */
  readonly drain: () => Promise<boolean>;
  readonly isWorkingDay: IsWorkingDay;
}

export interface Mover {
  readonly settle: () => Promise<void>;
  readonly move: (to: Date | string) => Promise<Date>;
}

export const createMover = ({ clock, timers, activity, drain, isWorkingDay }: MoverOptions): Mover => {
  const settle = async (): Promise<void> => {
    for (;;) {
      await activity.idle();
      const delivered = await drain();
      if (timers.hasDue()) await timers.fireDue();
      else if (!delivered && activity.isIdle()) return;
    }
  };
  /* Two moves at once are made one after the other. */
  let last: Promise<unknown> = Promise.resolve();
  const moveNow = async (to: Date | string): Promise<Date> => {
    const target = to instanceof Date ? to.getTime() : parseMove(to, clock.now(), isWorkingDay);
    await timers.moveTo(target, settle);
    return new Date(clock.now());
  };
  return {
    settle,
    move: (to) => {
      const mine = last.then(() => moveNow(to));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
};
