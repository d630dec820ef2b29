/** Counts the work in progress, so that one can wait until nothing is. */
export interface Activity {
  /** Runs `work` and counts it until it has ended. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Counts something until the returned function is called. */
  begin(): () => void;
  isIdle(): boolean;
  /** Resolves when nothing runs, and nothing has begun right after. */
  idle(): Promise<void>;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const createActivity = (): Activity => {
  let running = 0;
  let waiting: Array<() => void> = [];
  const begin = (): (() => void) => {
    running += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      running -= 1;
      if (running > 0) return;
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    };
  };
  return {
    begin,
    isIdle: () => running === 0,
    during: async (work) => {
      const end = begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
    idle: async () => {
      do {
        if (running > 0) await new Promise<void>((resolve) => waiting.push(resolve));
        /* What ended may be about to begin something else: give it a turn. */
        await turn();
        await turn();
      } while (running > 0);
    },
  };
};
