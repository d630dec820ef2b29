import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../functions/domain/case/case.ts';
import { doorAnswer, waitSeconds } from '../../functions/workflow/door.ts';
import { type AskGroup, askGroups, type Step } from '../../functions/workflow/protocol.ts';
import { type ALife, aCase } from '../builders/a-case.ts';
import { begun, move, play } from '../builders/random-life.ts';

/** The groups that the machine waits for in each of its steps (infra/workflow). */
const waitsFor: Readonly<Record<Step, readonly AskGroup[]>> = {
  submit: ['nationalSubmission'],
  'confirm-agencies': ['agencyList'],
  gather: ['agencyReturns', 'meeting', 'record', 'agencyList', 'nationalSubmission'],
  decide: ['signOffs', 'determination', 'nationalSubmission'],
  inform: ['reviewerNamed', 'panelReply', 'nationalSubmission'],
  done: [],
};

const week = 7 * 24 * 60 * 60;

const answerOf = ({ case: current, rules, lived }: ALife) => doorAnswer(current, rules, lived.now);
const groupsOf = (life: ALife): readonly AskGroup[] => {
  const { asks } = answerOf(life);
  return askGroups.filter((group) => asks[group].length > 0);
};

const lives: readonly (readonly [string, () => ALife, Step, readonly AskGroup[]])[] = [
  ['just notified', () => aCase().notified(), 'submit', ['nationalSubmission']],
  ['submitted', () => aCase().notified().submitted(), 'confirm-agencies', ['agencyList']],
  ['referred', () => aCase().referred(), 'confirm-agencies', ['agencyList']],
  [
    'referred and notified at once',
    () => aCase().referred().converted(),
    'gather',
    ['nationalSubmission', 'agencyList'],
  ],
  [
    'confirmed',
    () => aCase().notified().submitted().confirmed(),
    'gather',
    ['agencyReturns', 'meeting', 'record'],
  ],
  ['met', () => aCase().notified().reviewed(), 'gather', ['record']],
  ['recorded', () => aCase().notified().reviewed().recorded(), 'decide', ['signOffs']],
  [
    'in dispute',
    () => aCase().notified().reviewed().recorded().signedBy('police', 'dissent'),
    'decide',
    ['signOffs', 'determination'],
  ],
  ['decided', () => aCase().notified().decided(), 'inform', ['panelReply']],
  [
    'decided for a review',
    () => aCase().notified().decided({ lcspr: true }),
    'inform',
    ['reviewerNamed', 'panelReply'],
  ],
  ['reopened', () => aCase().notified().decided().replied('disagrees'), 'gather', ['record']],
  ['at its end', () => aCase().notified().decided().replied('agrees'), 'done', []],
];

describe('the door', () => {
  it.each(lives)('leads a case that is %s where it stands', (_how, live, step, groups) => {
    const life = live();
    expect([answerOf(life).step, groupsOf(life)]).toEqual([step, groups]);
  });

  it('groups the steps as of the version that it read', () => {
    const life = aCase().notified().submitted().confirmed();
    const asks = Object.values(answerOf(life).asks).flat();
    expect(asks.map(({ asOf }) => asOf)).toEqual(asks.map(() => life.case.version));
    expect(asks.map(({ caseId }) => caseId)).toEqual(asks.map(() => life.id));
    expect(asks).toHaveLength(4);
  });

  it('waits until nine in the morning of the next reminder', () => {
    const [ask] = answerOf(aCase().notified().at('2026-12-29T09:00:00.000Z')).asks.nationalSubmission;
    expect(ask?.waitSeconds).toBe(24 * 60 * 60);
  });

  it('waits no longer than a week, after which it looks again', () => {
    const life = aCase().notified().decided();
    expect(answerOf(life).asks.panelReply).toMatchObject([{ waitSeconds: week }]);
  });

  it('never finds a case without a step that the machine waits for: it would run in a circle', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(begun, fc.array(move, { minLength: 10, maxLength: 60 }), (begin, moves) => {
        const life = begin();
        for (const one of moves) {
          play(life, one);
          const { step } = answerOf(life);
          const waited = groupsOf(life).filter((group) => waitsFor[step].includes(group));
          expect(step === 'done' || waited.length > 0).toBe(true);
          expect(
            groupsOf(life).filter((group) => !waited.includes(group) && !mayWait(group, life.case)),
          ).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** A reviewer may be looked for before the decision; nobody is asked by the machine until there is one. */
const mayWait = (group: AskGroup, { phase }: Case): boolean =>
  group === 'reviewerNamed' && phase !== 'inform';

describe('a wait', () => {
  it.each([
    [undefined, week],
    [0, 1],
    [-5, 1],
    [90, 90],
    [week, week],
    [week + 1, week],
  ])('of %s seconds is armed for %s', (seconds, armed) => {
    expect(waitSeconds(seconds)).toBe(armed);
  });
});
