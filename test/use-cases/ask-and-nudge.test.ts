import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../functions/domain/timetable/calendar.ts';
import { askRequest, theService } from '../../functions/use-cases/ask-request.ts';
import { changeCase } from '../../functions/use-cases/change-case.ts';
import { moveDeadlines } from '../../functions/use-cases/move-deadlines.ts';
import { nudgeRequest } from '../../functions/use-cases/nudge-request.ts';
import { filed } from '../builders/answers.ts';
import { rulesOf } from '../builders/case-in-life.ts';
import { staffOf } from '../builders/people.ts';
import type { World } from '../support/memory-ports.ts';
import { aNotifiedCase } from './a-notified-case.ts';

const caseId = 'SUT-2026-0001';

const requestOf = async (world: World): Promise<string> =>
  Object.keys((await world.caseOf(caseId)).requests)[0] ?? '';
const purposes = async (world: World): Promise<readonly string[]> =>
  (await world.ports.messages.ofCase(caseId))
    .map(({ message }) => message.purpose)
    .filter((one) => one !== 'notice');
const hours = (seconds: number | undefined): number => Math.round((seconds ?? 0) / 3600);

describe('asking', () => {
  it('writes one message, however often the task is repeated', async () => {
    const world = await aNotifiedCase();
    const requestId = await requestOf(world);
    for (const token of ['t1', 't2', 't3'])
      await askRequest(world.ports)(caseId, { requestId, token, asOf: 6 });
    expect(await purposes(world)).toEqual(['asked']);
    expect(await world.ports.tasks.ofCase(caseId)).toMatchObject([{ token: 't3' }]);
  });
});

describe('nudging', () => {
  it('says when to look again: at nine in the morning of the next day that counts', async () => {
    const world = await aNotifiedCase();
    const requestId = await requestOf(world);
    world.moveTo('2026-12-29T09:00:00.000Z');
    expect(hours(await nudgeRequest(world.ports)(caseId, requestId))).toBe(24);
    world.moveTo('2026-12-30T09:00:00.000Z');
    expect(hours(await nudgeRequest(world.ports)(caseId, requestId))).toBe(24);
    world.moveTo('2026-12-31T09:00:00.000Z');
    expect(hours(await nudgeRequest(world.ports)(caseId, requestId))).toBe(4 * 24);
    expect(await purposes(world)).toEqual(['reminder', 'reminder']);
  });

  it('writes the same messages, however often the task is repeated', async () => {
    const world = await aNotifiedCase();
    const requestId = await requestOf(world);
    world.moveTo('2027-01-05T09:00:00.000Z');
    for (let turn = 0; turn < 3; turn += 1) await nudgeRequest(world.ports)(caseId, requestId);
    await Promise.all([
      nudgeRequest(world.ports)(caseId, requestId),
      nudgeRequest(world.ports)(caseId, requestId),
    ]);
    expect(await purposes(world)).toEqual(['overdue', 'escalation', 'escalation']);
  });

  it('has nothing more to say about what is answered', async () => {
    const world = await aNotifiedCase();
    const requestId = await requestOf(world);
    const by = staffOf(world.ports.rules.partnership, 'officer');
    await changeCase(world.ports)(caseId, {
      type: 'AnswerRequest',
      requestId,
      filed: filed('national-submission'),
      by,
    });
    world.moveTo('2027-01-05T09:00:00.000Z');
    expect(await nudgeRequest(world.ports)(caseId, requestId)).toBeUndefined();
    expect(await purposes(world)).toEqual([]);
  });
});

describe('moving deadlines', () => {
  it('reaches every open case, says how many changed, and changes each once', {
    timeout: 60_000,
  }, async () => {
    const world = await aNotifiedCase();
    for (let number = 2; number <= 105; number += 1) await aNotifiedCase(world, `case ${String(number)}`);
    await changeCase(world.ports)('SUT-2026-0002', {
      type: 'WithdrawCase',
      filed: filed('withdrawal'),
      by: theService,
    });
    const rules = rulesOf('sutton', [{ date: '2026-12-30', name: 'A day of mourning' }]);
    expect(calendarOf(rules.partnership.addedHolidays).whyNot('2026-12-30')).toBe('A day of mourning');
    const ports = { ...world.ports, rules };
    expect(await moveDeadlines(ports)()).toBe(104);
    expect(await moveDeadlines(ports)()).toBe(0);
    const moved = Object.values((await world.caseOf('SUT-2026-0105')).requests)[0];
    expect(moved?.due).toBe('2027-01-05');
  });
});
