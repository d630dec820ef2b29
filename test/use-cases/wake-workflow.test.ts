import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askRequest } from '../../functions/use-cases/ask-request.ts';
import { changeCase, type Change } from '../../functions/use-cases/change-case.ts';
import type { WaitingTask } from '../../functions/use-cases/ports.ts';
import { wakeWorkflow } from '../../functions/use-cases/wake-workflow.ts';
import { aCase } from '../builders/a-case.ts';
import { filed } from '../builders/answers.ts';
import { rulesOf } from '../builders/case-in-life.ts';
import { staffOf } from '../builders/people.ts';
import { begun, move, play } from '../builders/random-life.ts';
import { aWorld, memoryWorkflow, type World } from '../support/memory-ports.ts';
import { aNotifiedCase } from './a-notified-case.ts';

const caseId = 'SUT-2026-0001';

const tasksIn = (tasks: readonly WaitingTask[]) => ({
  put: async () => undefined,
  ofCase: async () => tasks,
});

describe('the events of a case', () => {
  it('end the same waits in whatever order and however often the stream delivers them', {
    timeout: 60_000,
  }, async () => {
    const lives = fc.tuple(
      begun,
      fc.array(move, { minLength: 5, maxLength: 40 }),
      fc.array(fc.nat(99), { minLength: 99, maxLength: 99 }),
    );
    await fc.assert(
      fc.asyncProperty(lives, async ([begin, moves, order]) => {
        const life = moves.reduce(play, begin());
        const waits = Object.values(life.case.requests).map(({ id, seq = 0 }, index) => ({
          requestId: id,
          token: `token of ${id}`,
          asOf: seq + ((order[index] ?? 0) % 7),
        }));
        const inOrder = memoryWorkflow();
        const anyhow = memoryWorkflow();
        const numbered = life.events.map((event, index) => ({ event, seq: index + 1 }));
        const shuffled = [...numbered, ...numbered].toSorted(
          (one, other) => (order[one.seq % 99] ?? 0) - (order[other.seq % 99] ?? 0),
        );
        for (const { event, seq } of numbered)
          await wakeWorkflow({ tasks: tasksIn(waits), workflow: inOrder })(life.id, seq, event);
        for (const { event, seq } of shuffled)
          await wakeWorkflow({ tasks: tasksIn(waits), workflow: anyhow })(life.id, seq, event);
        expect([anyhow.started, anyhow.finished, anyhow.rescheduled]).toEqual([
          inOrder.started,
          inOrder.finished,
          inOrder.rescheduled,
        ]);
        expect([...inOrder.started]).toEqual([`${life.id}-1`]);
        const settled = Object.values(life.case.requests).filter(({ status }) => status !== 'open');
        expect(settled.filter(({ id }) => !inOrder.finished.has(`token of ${id}`))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const relayAll = async (world: World): Promise<void> => {
  for (const { seq, event } of await world.ports.cases.history(caseId))
    await wakeWorkflow(world.ports)(caseId, seq, event);
};

const answerOf = async (world: World): Promise<Change> => {
  const [request] = Object.values((await world.caseOf(caseId)).requests);
  const by = staffOf(world.ports.rules.partnership, 'officer');
  return { type: 'AnswerRequest', requestId: request?.id ?? '', filed: filed('national-submission'), by };
};

const moments = [
  'before the token is noted',
  'after the token is noted',
  'after the record is read',
] as const;

/** Ports of the asking function, in which something happens, and is relayed, at that moment of the asking. */
const interrupted = (
  world: World,
  moment: (typeof moments)[number],
  happen: () => Promise<void>,
): World['ports'] => {
  const { ports } = world;
  let reads = 0;
  return {
    ...ports,
    tasks: {
      ...ports.tasks,
      put: async (id, task) => {
        if (moment === moments[0]) await happen();
        await ports.tasks.put(id, task);
        if (moment === moments[1]) await happen();
      },
    },
    cases: {
      ...ports.cases,
      find: async (id) => {
        const found = await ports.cases.find(id);
        reads += 1;
        if (moment === moments[2] && reads === 2) await happen();
        return found;
      },
    },
  };
};

describe('a wait', () => {
  it.each(moments)('ends when its answer comes %s', async (moment) => {
    const world = await aNotifiedCase();
    const change = await answerOf(world);
    const requestId = change.type === 'AnswerRequest' ? change.requestId : '';
    const ports = interrupted(world, moment, async () => {
      await changeCase(world.ports)(caseId, change);
      await relayAll(world);
    });
    await askRequest(ports)(caseId, { requestId, token: 'waiting', asOf: 6 });
    expect([...world.workflow.finished]).toContain('waiting');
  });

  it.each(moments)('ends when a step is added %s, so that the steps are grouped anew', async (moment) => {
    const world = await aNotifiedCase();
    await changeCase(world.ports)(caseId, await answerOf(world));
    const { version, requests } = await world.caseOf(caseId);
    const list = Object.values(requests).find(({ status }) => status === 'open');
    const by = staffOf(world.ports.rules.partnership, 'coordinator');
    const agencies = filed('agency-list', { '/agencies/asked': ['ccg'] });
    await changeCase(world.ports)(caseId, {
      type: 'AnswerRequest',
      requestId: list?.id ?? '',
      filed: agencies,
      by,
    });
    const grouped = await world.caseOf(caseId);
    const meeting = Object.values(grouped.requests).find(({ kind }) => kind === 'rapid-review-meeting');
    const ports = interrupted(world, moment, async () => {
      await changeCase(world.ports)(caseId, { type: 'ReviseAgencies', by });
      await relayAll(world);
    });
    await askRequest(ports)(caseId, {
      requestId: meeting?.id ?? '',
      token: 'waiting',
      asOf: grouped.version,
    });
    expect(grouped.version).toBeGreaterThan(version);
    expect([...world.workflow.finished]).toContain('waiting');
  });

  it('goes on when nothing has happened', async () => {
    const world = await aNotifiedCase();
    const change = await answerOf(world);
    await askRequest(world.ports)(caseId, {
      requestId: change.type === 'AnswerRequest' ? change.requestId : '',
      token: 'waiting',
      asOf: 6,
    });
    await relayAll(world);
    expect([...world.workflow.finished, ...world.workflow.rescheduled]).toEqual([]);
  });
});

describe('the first event', () => {
  it('starts the execution of the case', async () => {
    const world = await aNotifiedCase(aWorld());
    await relayAll(world);
    expect([...world.workflow.started]).toEqual([`${caseId}-1`]);
  });
});

describe('a step that is added', () => {
  it('wakes the waits that were grouped before it, and no other', async () => {
    const life = aCase().notified();
    const opened = life.all('RequestOpened')[0];
    const waits = [9, 10, 11].map((asOf) => ({
      requestId: `r${String(asOf)}`,
      token: `as of ${String(asOf)}`,
      asOf,
    }));
    const workflow = memoryWorkflow();
    if (opened !== undefined) await wakeWorkflow({ tasks: tasksIn(waits), workflow })(caseId, 10, opened);
    expect([...workflow.finished]).toEqual(['as of 9']);
  });
});

describe('a date or an address that changes', () => {
  it.each(['RequestRescheduled', 'RequestReaddressed'] as const)(
    'sends its own wait to the nudge (%s)',
    async (type) => {
      const life = aCase().notified();
      const { id, to } = life.open('national-submission');
      const correction = life.files('address-correction');
      const role = to[0]?.role ?? '';
      const moved = life.with({ rules: rulesOf('sutton', [{ date: '2026-12-30', name: 'A day off' }]) });
      moved.does({ type: 'MoveDeadlines', why: 'A holiday', by: life.officer });
      moved.does({ type: 'CorrectAddress', requestId: id, role, filed: correction, by: life.officer });
      const [event] = life.all(type);
      const waits = [id, 'another'].map((requestId) => ({
        requestId,
        token: `token of ${requestId}`,
        asOf: 6,
      }));
      const workflow = memoryWorkflow();
      if (event !== undefined) await wakeWorkflow({ tasks: tasksIn(waits), workflow })(caseId, 7, event);
      expect([[...workflow.rescheduled], [...workflow.finished]]).toEqual([[`token of ${id}`], []]);
    },
  );
});
