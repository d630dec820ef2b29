import { describe, expect, it } from 'vitest';
import { partnerIds } from '../../../functions/domain/partnership/partnership.ts';
import { type ALife, aCase, verdictChanges } from '../../builders/a-case.ts';
import { told } from './told.ts';

const proposed = (lcspr = false): ALife => aCase().notified().reviewed().recorded({ lcspr });

describe('signing the decision', () => {
  it('is asked of each of the three partners, and of the standing deputy beside the lead', () => {
    const asked = proposed().openOnes('sign-off');
    expect(asked.map(({ partner }) => partner)).toEqual(partnerIds);
    expect(asked.map(({ to }) => to.map(({ role }) => role))).toEqual(
      partnerIds.map((id) => [`${id}-lead`, `${id}-deputy`]),
    );
    expect(asked.every(({ audience }) => audience === 'link')).toBe(true);
  });

  it('makes the decision with the third agreement, and not before', () => {
    const life = proposed().signedBy('police').signedBy('health');
    expect(life.case.decision).toBeUndefined();
    life.signedBy('local-authority');
    expect(life.case.decision).toMatchObject({ lcspr: false, national: false, how: 'agreed', round: 1 });
  });

  it('counts an agreement with a comment, and keeps the comment', () => {
    const life = proposed()
      .signedBy('police', 'agree-with-comment')
      .signedBy('health')
      .signedBy('local-authority');
    expect(life.case.decision?.how).toBe('agreed');
    expect(life.all('SignOffGiven')[0]?.filed.answers.comment).toBe('Please follow up in a year.');
  });

  it('tells lead from deputy by the address that signs, not by what is ticked', () => {
    const ticked = { ...verdictChanges('agree'), '/signed/capacity': 'lead' };
    const life = proposed().answers(
      'sign-off',
      ticked,
      { partner: 'police' },
      proposed().signer('police', 'deputy'),
    );
    expect(life.case.signOffs).toMatchObject([{ partner: 'police', capacity: 'deputy' }]);
    life.signedBy('health');
    expect(life.case.signOffs[1]).toMatchObject({ partner: 'health', capacity: 'lead' });
  });

  it('is done once for each partner: the deputy cannot sign after the lead', () => {
    const life = proposed();
    const request = life.open('sign-off', { partner: 'police' });
    life.signedBy('police');
    const deputy = life.answering(request, verdictChanges('dissent'), life.signer('police', 'deputy'));
    expect(life.refuses(deputy)).toMatchObject({
      kind: 'already-answered',
      by: { id: life.signer('police').id },
    });
  });

  it.each([true, false])('decides what the record proposes (review: %s)', (lcspr) => {
    expect(proposed(lcspr).signed().case.decision?.lcspr).toBe(lcspr);
  });
});

describe('a dissent', () => {
  it('opens the dispute, and no agreement decides any more', () => {
    const life = proposed().signedBy('police', 'dissent').signedBy('health').signedBy('local-authority');
    expect(life.all('DisputeOpened')).toMatchObject([{ partner: 'police' }]);
    expect(life.case.decision).toBeUndefined();
    expect(life.openOnes('determination')).toHaveLength(1);
  });

  it('that comes second joins the dispute that is open', () => {
    const life = proposed().signedBy('police', 'dissent').signedBy('health', 'dissent');
    expect(life.all('DisputeOpened')).toHaveLength(1);
    expect(life.openOnes('determination')).toHaveLength(1);
    expect(life.case.signOffs.map(({ verdict }) => verdict)).toEqual(['dissent', 'dissent']);
  });

  it('stays on the record after the decision', () => {
    const life = proposed().signedBy('police', 'dissent').concluded('agreed', { lcspr: true });
    expect(life.case.decision).toMatchObject({ lcspr: true, how: 'agreed' });
    expect(life.case.signOffs).toMatchObject([{ partner: 'police', verdict: 'dissent' }]);
  });

  it('that comes after the decision is kept, and changes nothing', () => {
    const life = proposed().signedBy('police', 'dissent');
    const late = life.open('sign-off', { partner: 'health' });
    life.concluded('agreed');
    expect(life.case.requests[late.id]?.status).toBe('released');
    life.does(life.answering(late, verdictChanges('dissent')));
    expect(life.latest.map(({ type }) => type)).toEqual(['SignOffGiven']);
    expect(life.case.signOffs.at(-1)).toMatchObject({ partner: 'health', verdict: 'dissent', round: 1 });
  });

  it('or an agreement of an earlier round does not count in the next', () => {
    const life = proposed().signedBy('police', 'dissent');
    const late = life.open('sign-off', { partner: 'health' });
    life.concluded('agreed').replied('disagrees').recorded();
    life.does(life.answering(late, verdictChanges('agree')));
    life.signedBy('police').signedBy('local-authority');
    expect(life.case.decision).toBeUndefined();
    life.signedBy('health');
    expect(life.case.decision).toMatchObject({ round: 2 });
  });

  it('of an earlier round opens no dispute while the decision is reconsidered', () => {
    const life = proposed().signedBy('police', 'dissent');
    const late = life.open('sign-off', { partner: 'health' });
    life.concluded('agreed').replied('disagrees');
    life.does(life.answering(late, verdictChanges('dissent')));
    expect(life.openOnes('determination')).toEqual([]);
    expect(life.case.dispute).toBeUndefined();
  });

  it('leads to one decision, of which everybody is told once', () => {
    const life = proposed().signedBy('police', 'dissent').concluded('unresolved').concluded('determined');
    expect(life.all('DecisionMade')).toHaveLength(1);
    expect(told(life, 'review')).toEqual(['panel']);
  });
});
