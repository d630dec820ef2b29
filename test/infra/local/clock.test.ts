import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createActivity } from '../../../infra/local/activity.ts';
import { createMover } from '../../../infra/local/clock/mover.ts';
import { parseMove } from '../../../infra/local/clock/parse-move.ts';
import { parseRate, regularRun } from '../../../infra/local/clock/regular-run.ts';
import { createTimers } from '../../../infra/local/clock/timers.ts';
import { openClock } from '../../../infra/local/clock/virtual-clock.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const at = (iso: string): number => new Date(iso).getTime();
const hour = 3_600_000;

/** Only 25 December 2026 and its substitute on the 28th matter here. */
const isWorkingDay = (date: string): boolean => {
  const day = new Date(date).getUTCDay();
  return day !== 0 && day !== 6 && date !== '2026-12-25' && date !== '2026-12-28';
};
const moved = (text: string, from: string): string =>
  new Date(parseMove(text, at(from), isWorkingDay)).toISOString();

let clocks = 0;
const setup = (startAt = '2026-12-14T09:00:00Z') => {
  clocks += 1;
  const file = join(folder, `clock-${clocks}.json`);
  const clock = openClock({ file, startAt: new Date(startAt) });
  const activity = createActivity();
  const timers = createTimers(clock, activity);
  const mover = createMover({ clock, timers, activity, drain: async () => false, isWorkingDay });
  return { file, clock, activity, timers, ...mover };
};

describe('a move of the clock', () => {
  it('counts days, hours and minutes', () => {
    expect(moved('+5d', '2026-12-14T09:00:00Z')).toBe('2026-12-19T09:00:00.000Z');
    expect(moved('+3h', '2026-12-14T09:00:00Z')).toBe('2026-12-14T12:00:00.000Z');
    expect(moved('+30m', '2026-12-14T09:00:00Z')).toBe('2026-12-14T09:30:00.000Z');
  });

  it('counts working days past weekends and holidays', () => {
    expect(moved('+2wd', '2026-12-24T09:00:00Z')).toBe('2026-12-30T09:00:00.000Z');
  });

  it('keeps the time of day in London when the clocks change', () => {
    expect(moved('+1d', '2026-03-28T09:00:00Z')).toBe('2026-03-29T08:00:00.000Z');
  });

  it('takes a time in London', () => {
    expect(moved('2026-07-01T10:00', '2026-06-01T09:00:00Z')).toBe('2026-07-01T09:00:00.000Z');
  });

  it('is refused backwards, and when it is not understood', () => {
    expect(() => moved('2026-06-01T10:00', '2026-07-01T09:00:00Z')).toThrow('The clock only moves forwards');
    expect(() => moved('tomorrow', '2026-07-01T09:00:00Z')).toThrow('Use +5d (days)');
  });
});

describe('the clock', () => {
  it('shows what it is started at, goes on by itself and survives a restart', async () => {
    const { clock, file } = setup();
    const before = clock.now();
    expect(before - at('2026-12-14T09:00:00Z')).toBeLessThan(1000);
    await sleep(20);
    expect(clock.now()).toBeGreaterThan(before);
    clock.advanceTo(at('2027-01-04T09:00:00Z'));
    const again = openClock({ file, startAt: new Date('2020-01-01') });
    expect(again.now()).toBeGreaterThanOrEqual(at('2027-01-04T09:00:00Z'));
  });

  it('never goes back', () => {
    const { clock } = setup();
    clock.advanceTo(at('2020-01-01T00:00:00Z'));
    expect(clock.now()).toBeGreaterThanOrEqual(at('2026-12-14T09:00:00Z'));
  });
});

describe('what is due while the clock is moved', () => {
  it('happens in order, each at its own time', async () => {
    const { clock, timers, move } = setup();
    const seen: string[] = [];
    const note = (what: string) => () => {
      seen.push(`${what} ${new Date(clock.now()).toISOString().slice(0, 13)}`);
    };
    timers.at(at('2026-12-16T09:00:00Z'), note('second'));
    timers.at(at('2026-12-15T09:00:00Z'), note('first'));
    timers.at(at('2026-12-20T09:00:00Z'), note('later'));
    await move('+3d');
    expect(seen).toEqual(['first 2026-12-15T09', 'second 2026-12-16T09']);
    timers.stop();
  });

  it('lets its work end, and what that work made due happen too', async () => {
    const { clock, activity, timers, move } = setup();
    const seen: string[] = [];
    timers.at(at('2026-12-15T09:00:00Z'), () => {
      void activity.during(async () => {
        await sleep(30);
        timers.at(clock.now() + hour, () => {
          seen.push(new Date(clock.now()).toISOString().slice(0, 13));
        });
      });
    });
    await move('+3d');
    expect(seen).toEqual(['2026-12-15T10']);
    timers.stop();
  });

  it('does not happen when it was cancelled', async () => {
    const { timers, move } = setup();
    let fired = false;
    const cancel = timers.at(at('2026-12-15T09:00:00Z'), () => {
      fired = true;
    });
    cancel();
    await move('+3d');
    expect(fired).toBe(false);
    timers.stop();
  });

  it('happens by itself when its real time comes', async () => {
    const { clock, timers } = setup();
    let fired = false;
    timers.at(clock.now() + 30, () => {
      fired = true;
    });
    await sleep(120);
    expect(fired).toBe(true);
    timers.stop();
  });
});

describe('a regular run', () => {
  it('knows rates', () => {
    expect([parseRate('rate(15 minutes)'), parseRate('rate(1 hour)')]).toEqual([hour / 4, hour]);
    expect(() => parseRate('cron(0 9 * * ? *)')).toThrow('does not know the schedule');
  });

  it('is due at once, then each interval, but only daily while the clock is moved', async () => {
    const { clock, timers, settle, move } = setup();
    const runs: string[] = [];
    timers.add(
      regularRun(hour / 4, clock, async () => {
        runs.push(new Date(clock.now()).toISOString().slice(0, 13));
      }),
    );
    await settle();
    await move('+3d');
    expect(runs).toEqual(['2026-12-14T09', '2026-12-15T09', '2026-12-16T09', '2026-12-17T09']);
    await move('+1h');
    expect(runs.at(-1)).toBe('2026-12-17T10');
    timers.stop();
  });
});
