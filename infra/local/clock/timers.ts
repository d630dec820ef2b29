/** What is to happen at a time of the local clock. */
import type { Activity } from '../activity.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface Timer {
  /** When it is next due. While the clock is being moved a regular run may answer with a later time. */
  dueAt(moving: boolean): number;
  /** Must remove itself or become due later. */
  fire(): void | Promise<void>;
}

export interface Timers {
  add(timer: Timer): void;
  remove(timer: Timer): void;
  /** Calls `fire` at `time`, once; the returned function cancels. */
  at(time: number, fire: () => void): () => void;
  hasDue(): boolean;
  fireDue(): Promise<void>;
  /** Moves the clock to `time`, stopping at every timer on the way; `settle` lets its work end in between. */
  moveTo(time: number, settle: () => Promise<void>): Promise<void>;
  stop(): void;
}

/** setTimeout takes 24.8 days at most; looking again every half minute also survives a sleeping laptop. */
const longestSleepMs = 30_000;

export const createTimers = (clock: VirtualClock, activity: Activity): Timers => {
  const timers = new Set<Timer>();
  let alarm: NodeJS.Timeout | undefined;
  let moving = false;
  let stopped = false;

  const dueBy = (time: number, whileMoving: boolean): readonly Timer[] =>
    [...timers]
      .filter((timer) => timer.dueAt(whileMoving) <= time)
      .toSorted((one, other) => one.dueAt(whileMoving) - other.dueAt(whileMoving));

  const fireDue = async (): Promise<void> => {
    await activity.during(async () => {
      for (const timer of dueBy(clock.now(), moving)) await timer.fire();
    });
    arm();
  };

  const arm = (): void => {
    clearTimeout(alarm);
    if (stopped || timers.size === 0) return;
    const next = Math.min(...[...timers].map((timer) => timer.dueAt(moving)));
    alarm = setTimeout(
      () => {
        if (moving) return arm();
        void fireDue();
      },
      Math.min(Math.max(next - clock.now(), 0), longestSleepMs),
    );
  };

  const add = (timer: Timer): void => {
    timers.add(timer);
    arm();
  };
  const remove = (timer: Timer): void => {
    timers.delete(timer);
  };

  return {
    add,
    remove,
    fireDue,
    at: (time, fire) => {
      const timer: Timer = {
        dueAt: () => time,
        fire: () => {
          remove(timer);
          fire();
        },
      };
      add(timer);
      return () => remove(timer);
    },
    hasDue: () => dueBy(clock.now(), moving).length > 0,
    moveTo: async (time, settle) => {
      moving = true;
      try {
        await settle();
        for (let [next] = dueBy(time, true); next !== undefined; [next] = dueBy(time, true)) {
          clock.advanceTo(next.dueAt(true));
          await fireDue();
          await settle();
        }
        clock.advanceTo(time);
      } finally {
        moving = false;
      }
      await fireDue();
      await settle();
    },
    stop: () => {
      stopped = true;
      clearTimeout(alarm);
    },
  };
};
