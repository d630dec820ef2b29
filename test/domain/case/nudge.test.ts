import { describe, expect, it } from 'vitest';
import type { Message } from '../../../functions/domain/messages/message.ts';
import { type ALife, aCase } from '../../builders/a-case.ts';
import type { Slug } from '../partnership/settings.ts';

const service = { kind: 'service', id: 'workflow', name: 'Rapid Review', title: 'the service' } as const;
const morning = (day: string): string => `${day}T09:00:00.000Z`;

const nudged = (life: ALife, requestId: string, ...days: readonly string[]): readonly Message[] => {
  const before = life.messages.length;
  for (const day of days) life.at(morning(day)).does({ type: 'NudgeRequest', requestId, by: service });
  return life.messages.slice(before);
};
const brief = (messages: readonly Message[]): readonly string[] =>
  messages.map(({ purpose, role }) => `${purpose} ${role}`);

describe('asking', () => {
  it('writes one message to each who may answer, however often it is repeated', () => {
    const life = aCase().notified().reviewed().recorded();
    const { id } = life.open('sign-off', { partner: 'health' });
    const before = life.messages.length;
    const ask = { type: 'AskRequest', requestId: id, by: service } as const;
    life.does(ask).does(ask);
    expect(brief(life.messages.slice(before))).toEqual(['asked health-lead', 'asked health-deputy']);
  });

  it('asks nothing of a request that is answered, or unknown', () => {
    const life = aCase().notified();
    const { id } = life.open('national-submission');
    life.submitted();
    expect(life.does({ type: 'AskRequest', requestId: id, by: service }).latest).toEqual([]);
    expect(life.does({ type: 'AskRequest', requestId: 'none', by: service }).latest).toEqual([]);
  });
});

describe('reminding of the national submission', () => {
  it('happens on working days 3 and 4, on the day it is due, and daily afterwards with escalation', () => {
    const life = aCase().notified();
    const { id } = life.open('national-submission');
    const days = ['2026-12-24', '2026-12-30', '2026-12-31', '2027-01-04', '2027-01-05', '2027-01-06'];
    const above = ['escalation director-of-childrens-services', 'escalation chair'];
    expect(brief(nudged(life, id, ...days))).toEqual([
      'reminder officer',
      'reminder officer',
      'due officer',
      'overdue officer',
      ...above,
      'overdue officer',
      ...above,
    ]);
  });

  it('says the same thing once a day', () => {
    const life = aCase().notified();
    const { id } = life.open('national-submission');
    expect(nudged(life, id, '2026-12-30', '2026-12-30')).toHaveLength(1);
  });

  it('ends with the answer', () => {
    const life = aCase().notified();
    const { id } = life.open('national-submission');
    life.submitted();
    expect(nudged(life, id, '2027-01-05')).toEqual([]);
  });
});

describe('a late agency return', () => {
  it.each([
    ['sutton', 'police-borough', 'police'],
    ['sutton', 'childrens-social-care', 'local-authority'],
    ['merton', 'police-bcu', 'police'],
  ] as const)(
    'of %s’s %s goes to the lead of the partner that can move it',
    (slug: Slug, agencyId, partner) => {
      const life = aCase(slug).notified().submitted().confirmed([agencyId]);
      const { id, due } = life.open('agency-return');
      const lead = life.signer(partner).id;
      const escalated = nudged(life, id, due).filter(({ purpose }) => purpose === 'escalation');
      expect(escalated.map(({ to }) => to)).toEqual([lead]);
    },
  );
});

describe('a late signature', () => {
  it('goes to the independent role', () => {
    const life = aCase().notified().reviewed().recorded();
    const { id } = life.open('sign-off', { partner: 'police' });
    const { email } = life.rules.partnership.independent;
    const messages = nudged(life, id, '2027-01-19').filter(({ purpose }) => purpose === 'escalation');
    expect(messages.map(({ to }) => to)).toEqual([email]);
  });
});
