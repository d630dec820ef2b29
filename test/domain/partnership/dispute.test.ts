import { describe, expect, it } from 'vitest';
import {
  askedForStage,
  type ConcludedStage,
  disputePosition,
} from '../../../functions/domain/partnership/dispute.ts';
import { settingsOf } from './settings.ts';

const { dispute: stages } = settingsOf('merton');
const unresolved = (...ids: readonly string[]): ConcludedStage[] =>
  ids.map((stageId) => ({ stageId, outcome: 'unresolved' }));

describe('a dispute', () => {
  it('opens with its first stage', () => {
    expect(disputePosition(stages, [])).toEqual({ kind: 'open', stage: stages[0] });
  });

  it('hands on to the next stage while it is unresolved', () => {
    expect(disputePosition(stages, unresolved('partners-meet'))).toMatchObject({
      stage: { id: 'arbitration' },
    });
    expect(disputePosition(stages, unresolved('partners-meet', 'arbitration'))).toMatchObject({
      stage: { id: 'determination' },
    });
  });

  it.each(['agreed', 'determined'] as const)('ends when a stage is %s', (outcome) => {
    const concluded = [...unresolved('partners-meet'), { stageId: 'arbitration', outcome }];
    expect(disputePosition(stages, concluded)).toEqual({ kind: 'ended', outcome, stageId: 'arbitration' });
  });

  it('does not start again when the settings no longer know a stage', () => {
    expect(disputePosition(stages, unresolved('an-older-stage'))).toMatchObject({
      stage: { id: 'arbitration' },
    });
  });

  it('says so when nothing is left', () => {
    expect(disputePosition(stages, unresolved('enforcement'))).toEqual({
      kind: 'exhausted',
      stageId: 'enforcement',
    });
  });

  it('asks the coordinator or the independent role to record a stage', () => {
    const merton = settingsOf('merton');
    expect(stages.map((stage) => askedForStage(merton, stage).title)).toEqual([
      'Policy and Development Manager',
      'Independent Person',
      'Independent Person',
      'Policy and Development Manager',
    ]);
  });
});
