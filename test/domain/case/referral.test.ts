import { describe, expect, it } from 'vitest';
import { type ALife, aCase } from '../../builders/a-case.ts';
import { careLeaverDeath, lookedAfterDeath } from '../../builders/natures.ts';
import { told } from './told.ts';

const nationally = ['panel', 'ofsted', 'dfe'];
const toldNationally = (life: ALife): readonly string[] =>
  Object.values(life.case.notices)
    .map(({ to }) => to.role)
    .filter((role) => nationally.includes(role));

describe('a referral', () => {
  it('opens a local consideration: the coordinator confirms the agencies, on a local clock', () => {
    const life = aCase().referred();
    expect(life.case).toMatchObject({ kind: 'local-consideration', phase: 'review' });
    expect(life.open('agency-list')).toMatchObject({
      start: '2026-12-23',
      due: '2026-12-24',
      rule: { from: 'referred' },
    });
    expect(life.openOnes('national-submission')).toEqual([]);
  });

  it('goes the same steps to its decision, and ends there; the Panel is never told', () => {
    const life = aCase().referred().decided();
    expect(life.case.closed?.reason).toBe('local-consideration-complete');
    expect(toldNationally(life)).toEqual([]);
    expect(life.all('PanelInformed')).toEqual([]);
    expect(life.requests('panel-reply')).toEqual([]);
  });

  it('tells the outcome to whoever referred it, to the partners and to the agencies', () => {
    const life = aCase().referred().decided();
    expect(told(life, 'outcome')).toEqual([
      'local-authority-lead',
      'health-lead',
      'police-lead',
      'referrer',
      'agency-childrens-social-care',
      'agency-police-borough',
    ]);
  });

  it('that leads to a practice review ends when the reviewer is named', () => {
    const life = aCase().referred().decided({ lcspr: true });
    expect(life.case.phase).toBe('inform');
    expect(life.reviewerNamed().case.closed?.reason).toBe('local-consideration-complete');
    expect(toldNationally(life)).toEqual([]);
  });
});

describe('converting a local consideration when the local authority notifies', () => {
  it('tells the partners and asks the officer for the national submission, and loses nothing', () => {
    const life = aCase().referred().confirmed().returned();
    const before = life.requests('agency-return');
    life.converted();
    expect(told(life, 'notification')).toEqual(['local-authority', 'health', 'police', 'business-function']);
    expect(life.openOnes('national-submission')).toHaveLength(1);
    expect(life.requests('agency-return')).toEqual(before);
  });

  it('keeps the local dates until the notification is sent, and counts from it then', () => {
    const life = aCase('sutton', '2026-12-01T12:00:00.000Z')
      .referred()
      .at('2026-12-03T12:00:00.000Z')
      .confirmed();
    const local = life.open('rapid-review').due;
    life.at('2026-12-23T17:30:00.000Z').converted();
    expect(life.open('rapid-review').due).toBe(local);
    expect(life.does({ type: 'MoveDeadlines', why: 'Swept', by: life.coordinator }).latest).toEqual([]);
    life.at('2027-01-04T10:00:00.000Z').submitted();
    expect(life.open('rapid-review')).toMatchObject({ start: '2027-01-04', due: '2027-01-20' });
    expect(life.latest.filter(({ type }) => type === 'RequestRescheduled')).toHaveLength(2 + 2);
  });

  it.each([
    [
      'in review',
      (life: ALife) => life.confirmed().returned().met().converted().submitted().recorded().signed(),
    ],
    ['while it is decided', (life: ALife) => life.reviewed().recorded().converted().submitted().signed()],
    [
      'and submits only after the decision',
      (life: ALife) => life.reviewed().recorded().converted().signed().submitted(),
    ],
    [
      'before the agencies are confirmed',
      (life: ALife) => life.converted().submitted().confirmed().returned().met().recorded().signed(),
    ],
  ])('%s sends the review to the Panel once, and waits for its reply', (_when, live) => {
    const life = live(aCase().referred());
    expect(told(life, 'review')).toEqual(['panel']);
    expect(told(life, 'outcome')).toHaveLength(6);
    expect(life.all('PanelInformed')).toHaveLength(1);
    expect(life.replied('agrees').case.closed?.reason).toBe('panel-agrees');
  });

  it('after the decision for a review tells the Panel, Ofsted and the DfE, with the reviewer’s name when it comes', () => {
    const life = aCase().referred().decided({ lcspr: true }).converted();
    expect(toldNationally(life)).toEqual([]);
    life.submitted();
    expect(told(life, 'practice-review')).toEqual(nationally);
    life.reviewerNamed();
    expect(told(life, 'reviewer-named')).toEqual(nationally);
    expect(life.case.phase).toBe('inform');
  });

  it('does not tell the Panel before the notification has been sent', () => {
    const life = aCase().referred().reviewed().recorded().converted().signed();
    expect(toldNationally(life)).toEqual([]);
    expect(life.case.phase).toBe('inform');
  });

  it('is refused for a case that is notified, and for one that has ended', () => {
    const convert = (life: ALife): string =>
      life.refuses({ type: 'ConvertCase', filed: life.files('incident-notification'), by: life.officer })
        .kind;
    expect(convert(aCase().notified())).toBe('already-notified');
    expect(convert(aCase().referred().decided())).toBe('case-closed');
  });

  it.each([
    ['a looked-after child’s death', lookedAfterDeath],
    ['a care leaver’s death', careLeaverDeath],
  ])('is refused for %s, which leads to no rapid review', (_what, changes) => {
    const life = aCase().referred();
    const filed = life.files('incident-notification', changes);
    expect(life.refuses({ type: 'ConvertCase', filed, by: life.officer }).kind).toBe('no-rapid-review');
  });
});
