import { describe, expect, it } from 'vitest';
import { timetableOfCase } from '../../../functions/domain/case/due.ts';
import { type ALife, aCase } from '../../builders/a-case.ts';
import { told } from './told.ts';

const informed = (lcspr = false): ALife => aCase().notified().decided({ lcspr });

describe('the Panel’s reply', () => {
  it('“agrees” ends the case', () => {
    const life = informed().replied('agrees');
    expect(life.case.closed).toMatchObject({ reason: 'panel-agrees' });
    expect(life.all('CaseClosed')).toHaveLength(1);
  });

  it('“agrees” waits for the reviewer’s name when there is to be a review', () => {
    const life = informed(true).replied('agrees');
    expect(life.case.phase).toBe('inform');
    life.reviewerNamed();
    expect(life.case.closed?.reason).toBe('panel-agrees');
  });

  it('ends nothing while the Panel has not agreed, even when the reviewer is named', () => {
    expect(informed(true).reviewerNamed().case.phase).toBe('inform');
  });

  it.each(['more-information', 'considering-national-review'])('“%s” waits for another', (type) => {
    const life = informed().replied(type);
    expect(life.openOnes('panel-reply')).toHaveLength(1);
    life.replied('agrees');
    expect(life.case.closed?.reason).toBe('panel-agrees');
  });

  it.each([
    ['criteria-not-met', 'criteria-not-met'],
    ['withdrawn', 'panel-withdrew'],
  ])('“%s” ends the case with its reason, and takes back what was asked', (type, reason) => {
    const life = informed(true).replied(type);
    expect(life.case.closed?.reason).toBe(reason);
    expect(life.requests('reviewer-named').map(({ status }) => status)).toEqual(['withdrawn']);
  });

  it('“disagrees” reopens the decision: record, signatures and notices once more, to the end', () => {
    const life = informed().replied('disagrees');
    expect(life.case).toMatchObject({ phase: 'review', round: 2 });
    expect(life.case.decision).toBeUndefined();
    life.recorded({ lcspr: true }).signed();
    expect(life.case.decision).toMatchObject({ lcspr: true, round: 2 });
    expect(told(life, 'review', 2)).toEqual(['panel']);
    expect(told(life, 'outcome', 2)).toHaveLength(5);
    life.reviewerNamed().replied('agrees');
    expect(life.case.closed?.reason).toBe('panel-agrees');
    expect(life.all('DecisionMade')).toHaveLength(2);
  });

  it('gives the reconsidered decision days of its own, not a date that has long passed', () => {
    const life = informed().at('2027-02-01T12:00:00.000Z').replied('disagrees');
    expect(life.open('rapid-review')).toMatchObject({ start: '2027-02-01', due: '2027-02-17' });
    expect(life.open('rapid-review').rule).toMatchObject({ from: 'reopened', statutory: false });
    const record = timetableOfCase(life.case, life.rules).find(({ rule }) => rule.id === 'record');
    expect(record?.explanation).toContain('from the reopening of the decision on Mon 1 Feb 2027');
    life.recorded();
    expect(life.openOnes('sign-off').map(({ due }) => due)).toEqual([
      '2027-02-19',
      '2027-02-19',
      '2027-02-19',
    ]);
  });

  it('keeps what the first round decided in the events', () => {
    const life = informed().replied('disagrees').recorded({ lcspr: true }).signed();
    expect(life.all('DecisionMade').map(({ verdict }) => verdict.lcspr)).toEqual([false, true]);
    expect(life.case.signOffs.map(({ round }) => round)).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it('can be followed by agencies asked in the new round', () => {
    const life = informed().at('2027-02-01T12:00:00.000Z').replied('disagrees');
    life.does({ type: 'ReviseAgencies', by: life.coordinator });
    life.confirmed(['childrens-social-care', 'police-borough', 'ccg']);
    expect(life.open('agency-return', { agencyId: 'ccg' })).toMatchObject({ round: 2, due: '2027-02-10' });
  });
});
