import { describe, expect, it } from 'vitest';
import { type ALife, aCase } from '../../builders/a-case.ts';
import { told } from './told.ts';

const agencies = ['agency-childrens-social-care', 'agency-police-borough'];
const national = ['panel', 'ofsted', 'dfe'];

const proposed = (lcspr: boolean): ALife => aCase().notified().reviewed().recorded({ lcspr });

const signatories = ['local-authority-lead', 'health-lead', 'police-lead'];

describe('informing of a decision without a practice review', () => {
  it('sends the review to the Panel, and the outcome to the partners and the agencies, each once', () => {
    const life = proposed(false).signed();
    expect(told(life, 'review')).toEqual(['panel']);
    expect(told(life, 'outcome')).toEqual([...signatories, ...agencies]);
    expect(told(life, 'practice-review')).toEqual([]);
    expect(told(life, 'reviewer-named')).toEqual([]);
    expect(life.all('PanelInformed')).toHaveLength(1);
  });

  it('expects the Panel’s reply after ten working days, softly', () => {
    const { due, rule } = proposed(false).signed().open('panel-reply');
    expect([due, rule.overdue]).toEqual(['2027-01-11', 'none']);
  });
});

describe('informing of a practice review', () => {
  it('tells the Panel, Ofsted and the DfE', () => {
    const life = proposed(true).signed();
    expect(told(life, 'practice-review')).toEqual(national);
    expect(told(life, 'review')).toEqual(['panel']);
    expect(told(life, 'reviewer-named')).toEqual([]);
  });

  it('tells the reviewer’s name in a second notice when it comes after the decision', () => {
    const life = proposed(true).signed().reviewerNamed();
    expect(told(life, 'reviewer-named')).toEqual(national);
    expect(told(life, 'practice-review')).toEqual(national);
  });

  it('tells the reviewer’s name with the decision when it is known by then', () => {
    const life = proposed(true).reviewerNamed();
    expect(told(life, 'reviewer-named')).toEqual([]);
    life.signed();
    expect(told(life, 'reviewer-named')).toEqual(national);
    expect(life.openOnes('reviewer-named')).toEqual([]);
  });

  it('counts the days to name the reviewer from the decision', () => {
    const life = proposed(true);
    const first = life.open('reviewer-named').due;
    life.at('2027-01-11T12:00:00.000Z').signed();
    expect([first, life.open('reviewer-named').due]).toEqual(['2027-01-11', '2027-01-25']);
    expect(life.latest.filter(({ type }) => type === 'RequestRescheduled')).toHaveLength(1);
  });

  it('does not wait for a reviewer when the decision turns out otherwise', () => {
    const life = proposed(true).signedBy('police', 'dissent');
    const naming = life.open('reviewer-named');
    life.concluded('agreed', { lcspr: false });
    expect(life.openOnes('reviewer-named')).toEqual([]);
    expect(life.refuses(life.answering(naming)).kind).toBe('request-withdrawn');
    expect(told(life, 'practice-review')).toEqual([]);
  });

  it('asks for a reviewer when a dispute ends in a review that the record did not propose', () => {
    const life = proposed(false).signedBy('police', 'dissent');
    expect(life.openOnes('reviewer-named')).toEqual([]);
    life.concluded('agreed', { lcspr: true });
    expect(life.openOnes('reviewer-named')).toHaveLength(1);
    expect(told(life, 'practice-review')).toEqual(national);
  });

  it('keeps a name that comes while the decision is reconsidered until there is one again', () => {
    const life = proposed(true).signed().replied('disagrees').reviewerNamed();
    expect(told(life, 'reviewer-named', 2)).toEqual([]);
    life.recorded({ lcspr: true }).signed();
    expect(told(life, 'reviewer-named', 2)).toEqual(national);
    expect(told(life, 'reviewer-named', 1)).toEqual([]);
  });
});
