/** Kills the service again and again at moments chosen by chance, and starts it on the same data. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Chance } from './chance.ts';
import type { Progress } from './progress.ts';
import type { Service } from './service.ts';
import type { Watch } from './watch.ts';

export interface Kill {
  readonly moment: 'any' | 'page' | 'press' | 'clock' | 'start';
  readonly during: string;
  /** The database engine was stopped too, in good order. */
  readonly engine: boolean;
  /** For how many minutes of the clock nobody was there. */
  readonly awayMinutes: number;
  readonly restartMs: number;
}

export interface ReaperOptions {
  readonly service: Service;
  readonly watch: Watch;
  readonly progress: Progress;
  readonly chance: Chance;
  readonly kills: number;
  /** Looks after each start, before the story may go on. */
  readonly inspect: () => Promise<void>;
  readonly tell: (kill: Kill) => void;
}

export interface Reaper {
  /** How often it was killed so far, counted before the signal is sent. */
  readonly count: () => number;
  /** Resolves when the service is up, and it was seen that nothing is lost. */
  readonly up: () => Promise<void>;
  /** Until so many kills are done, or it is over. */
  readonly reap: () => Promise<void>;
  readonly over: () => void;
}

const clockFile = z.object({ offsetMs: z.number() });

/** The clock goes on while nobody is there: a service that was down for a while finds everything due at once. */
const stayAway = (dataDir: string, minutes: number): void => {
  const file = join(dataDir, 'clock.json');
  const { offsetMs } = clockFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, `${JSON.stringify({ offsetMs: offsetMs + minutes * 60_000 })}\n`);
};

export const createReaper = ({
  service,
  watch,
  progress,
  chance,
  kills,
  inspect,
  tell,
}: ReaperOptions): Reaper => {
  let count = 0;
  let isOver = false;
  const ended = Promise.withResolvers<void>();
  let up = Promise.resolve();

  /** Spread over the whole story: long forms would draw most of them otherwise. */
  const shares = Array.from({ length: kills }, chance.next).toSorted((one, other) => one - other);

  const moment = async (): Promise<Kill['moment']> => {
    await progress.reached(shares[count] ?? 0);
    const chosen = chance.oneOf<Kill['moment']>(['any', 'page', 'press', 'press', 'press', 'clock', 'start']);
    if (chosen === 'any') await sleep(chance.between(0, 6000));
    if (chosen === 'page' || chosen === 'press') {
      for (let skip = chance.between(1, 12); skip > 0 && !isOver; skip -= 1) await watch.next(chosen, 4000);
      await sleep(chance.between(0, 80));
    }
    if (chosen === 'clock') {
      await watch.next('clock', 20_000);
      await sleep(chance.between(0, 1500));
    }
    return chosen;
  };

  const killOnce = async (): Promise<void> => {
    const chosen = await Promise.race([moment(), ended.promise]);
    if (isOver || chosen === undefined) return;
    const during = watch.doing();
    const engine = chance.next() < 0.25;
    const awayMinutes = chance.next() < 0.2 ? chance.between(14, 18) : 0;
    count += 1;
    let began = 0;
    const again = async (): Promise<void> => {
      await service.kill();
      if (engine) await service.stopEngine();
      if (awayMinutes > 0) stayAway(service.dataDir, awayMinutes);
      if (chosen === 'start') {
        const starting = service.start();
        await sleep(chance.between(0, 5000));
        await service.kill();
        await starting;
      }
      began = performance.now();
      await service.start();
      await inspect();
    };
    up = again();
    await up;
    tell({ moment: chosen, during, engine, awayMinutes, restartMs: Math.round(performance.now() - began) });
  };

  return {
    count: () => count,
    up: () => up,
    reap: async () => {
      while (count < kills && !isOver) await killOnce();
    },
    over: () => {
      isOver = true;
      ended.resolve();
    },
  };
};
