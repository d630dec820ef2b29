import { describe, expect, it } from 'vitest';
import { changeCase, type Change, type Outcome } from '../../functions/use-cases/change-case.ts';
import { submitNotification } from '../../functions/use-cases/open-case.ts';
import type { CaseStore } from '../../functions/use-cases/ports.ts';
import { filed } from '../builders/answers.ts';
import { staffOf } from '../builders/people.ts';
import { aWorld, type World } from '../support/memory-ports.ts';

const officerOf = ({ ports }: World) => staffOf(ports.rules.partnership, 'officer');

const notified = async (world: World, once = 'press-1'): Promise<string> => {
  const by = officerOf(world);
  const outcome = await submitNotification(world.ports)({
    filed: filed('incident-notification'),
    by,
    once,
    draftId: 'd1',
    draftVersion: 1,
  });
  if (outcome.refused) throw new Error(outcome.refusal.kind);
  return outcome.caseId;
};

const submission = async (world: World, caseId: string): Promise<Change> => {
  const [request] = Object.values((await world.caseOf(caseId)).requests);
  return {
    type: 'AnswerRequest',
    requestId: request?.id ?? '',
    filed: filed('national-submission'),
    by: officerOf(world),
  };
};

/** The same store, in which something else happens just before the first answer of a kind. */
const before = (cases: CaseStore, what: 'find' | 'commit', happen: () => Promise<unknown>): CaseStore => {
  let pending: (() => Promise<unknown>) | undefined = happen;
  const first = async (): Promise<void> => {
    const now = pending;
    pending = undefined;
    await now?.();
  };
  return {
    ...cases,
    find: async (caseId) => {
      if (what === 'find') await first();
      return cases.find(caseId);
    },
    commit: async (commit) => {
      if (what === 'commit') await first();
      return cases.commit(commit);
    },
  };
};

describe('a form that is sent twice', () => {
  it('counts once, and leads to the same case', async () => {
    const world = aWorld();
    const first = await notified(world);
    expect(await notified(world)).toBe(first);
    expect(world.record.stream.filter(({ of }) => of === 'event')).toHaveLength(6);
    expect(world.record.removedDrafts).toEqual(['d1']);
  });

  it('counts twice when it is another form', async () => {
    const world = aWorld();
    expect([await notified(world, 'one'), await notified(world, 'two')]).toEqual([
      'SUT-2026-0001',
      'SUT-2026-0002',
    ]);
  });

  it.each(['find', 'commit'] as const)(
    'in one moment is accepted both times, and counts once (just before %s)',
    async (what) => {
      const world = aWorld();
      const caseId = await notified(world);
      const change = await submission(world, caseId);
      const other = (): Promise<Outcome> => changeCase(world.ports)(caseId, change, { once: 'same' });
      const ports = { ...world.ports, cases: before(world.ports.cases, what, other) };
      expect(await changeCase(ports)(caseId, change, { once: 'same' })).toEqual({ refused: false, caseId });
      const { filings } = await world.caseOf(caseId);
      expect(filings.filter(({ formId }) => formId === 'national-submission')).toHaveLength(1);
    },
  );
});

describe('two people at once', () => {
  it.each(['find', 'commit'] as const)(
    'of whom one was faster (just before %s): the other is told who answered',
    async (what) => {
      const world = aWorld();
      const caseId = await notified(world);
      const change = await submission(world, caseId);
      const other = { ...officerOf(world), id: 'colleague@sutton.example' };
      const faster = (): Promise<Outcome> =>
        changeCase(world.ports)(caseId, { ...change, by: other }, { once: 'theirs' });
      const ports = { ...world.ports, cases: before(world.ports.cases, what, faster) };
      const outcome = await changeCase(ports)(caseId, change, { once: 'mine', draftId: 'my-words' });
      expect(outcome).toMatchObject({
        refused: true,
        refusal: { kind: 'already-answered', by: { id: other.id } },
      });
      expect(world.record.removedDrafts).not.toContain('my-words');
    },
  );

  it('on different steps both get through: the second is decided again on what the first left', async () => {
    const world = aWorld();
    const caseId = await notified(world);
    const change = await submission(world, caseId);
    const notice = Object.keys((await world.caseOf(caseId)).notices)[0] ?? '';
    const by = officerOf(world);
    const faster = (): Promise<Outcome> =>
      changeCase(world.ports)(caseId, { type: 'OpenNotice', noticeId: notice, by });
    const ports = { ...world.ports, cases: before(world.ports.cases, 'commit', faster) };
    expect((await changeCase(ports)(caseId, change)).refused).toBe(false);
    const current = await world.caseOf(caseId);
    expect([current.phase, current.notices[notice]?.openedAt]).toEqual(['review', world.ports.now()]);
    expect(current.version).toBe((await world.record.cases.history(caseId)).length);
  });

  it('in one draft: nothing is submitted when the words have changed in the last moment', async () => {
    const world = aWorld();
    const caseId = await notified(world);
    const cases: CaseStore = { ...world.ports.cases, commit: async () => 'draft-changed' };
    const change = await submission(world, caseId);
    const options = { once: 'mine', draftId: 'ours', draftVersion: 3 };
    expect(await changeCase({ ...world.ports, cases })(caseId, change, options)).toEqual({
      refused: true,
      refusal: { kind: 'draft-changed' },
    });
  });

  it('who never leave the case alone end in a fault, not in silence', async () => {
    const world = aWorld();
    const caseId = await notified(world);
    const cases: CaseStore = { ...world.ports.cases, commit: async () => 'changed-meanwhile' };
    const change = await submission(world, caseId);
    await expect(changeCase({ ...world.ports, cases })(caseId, change)).rejects.toThrow(
      'changed under every one of 8 tries',
    );
  });
});

describe('a refusal', () => {
  it('writes nothing and keeps the draft', async () => {
    const world = aWorld();
    const outcome = await changeCase(world.ports)('SUT-2026-0009', await withUnknown(world), {
      once: 'x',
      draftId: 'd9',
      draftVersion: 1,
    });
    expect(outcome).toEqual({ refused: true, refusal: { kind: 'unknown-case' } });
    expect([world.record.stream, world.record.removedDrafts]).toEqual([[], []]);
    expect(await world.ports.cases.findOnce('x')).toBeUndefined();
  });
});

const withUnknown = async (world: World): Promise<Change> => ({
  type: 'OpenNotice',
  noticeId: 'none',
  by: officerOf(world),
});

describe('references', () => {
  it('are given once each, however many submit in one moment', async () => {
    const world = aWorld();
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, index) => notified(world, `press-${String(index)}`)),
    );
    expect(ids.toSorted()).toEqual(ids.map((_, index) => `SUT-2026-${String(index + 1).padStart(4, '0')}`));
  });

  it('begin anew with the year in London', async () => {
    const world = aWorld();
    await notified(world, 'old');
    world.moveTo('2026-12-31T23:59:59.000Z');
    expect(await notified(world, 'late')).toBe('SUT-2026-0002');
    world.moveTo('2027-01-01T00:00:00.000Z');
    expect(await notified(world, 'new')).toBe('SUT-2027-0001');
  });
});
