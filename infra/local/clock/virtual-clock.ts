/**
 * The clock of the local cloud: the machine's own plus an offset, which only grows. The offset lies in shared
 * memory, so that every function sees a move at once.
 */
import { z } from 'zod';
import { openKeptValue } from '../durable/kept-value.ts';

export const offsetSchema = z.object({ offsetMs: z.int() });

export interface VirtualClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Earlier than now is ignored: time only goes forwards. */
  advanceTo(time: number): void;
  /** For threads: shift-date.ts reads it. */
  readonly shared: SharedArrayBuffer;
}

export interface VirtualClockOptions {
  readonly file: string;
  /** What a new clock shows first; a kept one goes on from where it was. */
  readonly startAt?: Date | undefined;
}

export const openClock = ({ file, startAt }: VirtualClockOptions): VirtualClock => {
  const kept = openKeptValue(file, offsetSchema, () => ({
    offsetMs: startAt === undefined ? 0 : startAt.getTime() - Date.now(),
  }));
  const shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  const cell = new BigInt64Array(shared);
  const put = (offsetMs: number): void => {
    kept.set({ offsetMs });
    Atomics.store(cell, 0, BigInt(offsetMs));
  };
  put(kept.get().offsetMs);
  const now = (): number => Date.now() + kept.get().offsetMs;
  return {
    now,
    shared,
    advanceTo: (time) => {
      if (time > now()) put(Math.ceil(time - Date.now()));
    },
  };
};
