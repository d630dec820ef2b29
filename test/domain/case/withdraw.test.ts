import { describe, expect, it } from 'vitest';
import { type ALife, aCase } from '../../builders/a-case.ts';
import { told } from './told.ts';

const told4 = ['local-authority', 'health', 'police', 'business-function'];

const phases: readonly (readonly [string, () => ALife, readonly string[]])[] = [
  ['before the national submission', () => aCase().notified(), told4],
  ['in review', () => aCase().notified().submitted().confirmed(), [...told4, 'panel']],
  ['while it is decided', () => aCase().notified().reviewed().recorded(), [...told4, 'panel']],
  [
    'in a dispute',
    () => aCase().notified().reviewed().recorded().signedBy('police', 'dissent'),
    [...told4, 'panel'],
  ],
  ['after the decision', () => aCase().notified().decided({ lcspr: true }), [...told4, 'panel']],
  ['as a local consideration', () => aCase().referred().confirmed(), ['referrer']],
  ['converted and not yet sent', () => aCase().referred().converted(), [...told4, 'referrer']],
];

describe.each(phases)('withdrawing a case %s', (_when, live, roles) => {
  it('ends it, with its reason on the record', () => {
    const life = live().withdrawn();
    expect(life.case.closed?.reason).toBe('withdrawn');
    expect(life.all('CaseWithdrawn')[0]?.filed.answers.reason).toBe('criteria-not-met');
  });

  it('tells whoever was told of it, and nobody else', () => {
    expect(told(live().withdrawn(), 'withdrawn')).toEqual(roles);
  });

  it('takes back every open step, and says so to those who were asked', () => {
    const life = live();
    const open = Object.values(life.case.requests).filter(({ status }) => status === 'open');
    const [first] = open;
    life.does({ type: 'AskRequest', requestId: first?.id ?? '', by: life.officer }).withdrawn();
    expect(Object.values(life.case.requests).filter(({ status }) => status === 'open')).toEqual([]);
    expect(life.all('RequestWithdrawn')).toHaveLength(open.length);
    const saved = life.messages.filter(({ purpose }) => purpose === 'no-longer-needed');
    expect(saved.map(({ to }) => to)).toEqual(first?.to.map(({ party }) => party.email));
  });

  it('refuses everything that would go on with it', () => {
    const life = live();
    const [open] = Object.values(life.case.requests).filter(({ status }) => status === 'open');
    life.withdrawn();
    const again = { type: 'WithdrawCase', filed: life.files('withdrawal'), by: life.coordinator } as const;
    expect(life.refuses(again).kind).toBe('case-closed');
    expect(open === undefined ? '' : life.refuses(life.answering(open)).kind).toBe('request-withdrawn');
  });
});
