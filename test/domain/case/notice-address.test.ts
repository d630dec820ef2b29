import { describe, expect, it } from 'vitest';
import { aCase } from '../../builders/a-case.ts';
import { filed } from '../../builders/answers.ts';

const bouncedNotice = () => {
  const life = aCase().notified();
  const notice = Object.values(life.case.notices).find(({ to }) => to.role === 'police');
  if (notice === undefined) throw new Error('The police are told of every notification.');
  const sent = life.messages.find(({ noticeId }) => noticeId === notice.id);
  life.does({
    type: 'ReportBounce',
    messageKey: sent?.key ?? '',
    role: notice.to.role,
    about: { noticeId: notice.id },
    what: 'bounced',
    by: { kind: 'service', id: 'mail', name: 'Rapid Review', title: 'the service' },
  });
  return { life, notice };
};

const correction = filed('address-correction');

describe('a notice that came back', () => {
  it('is given again to the corrected address, once', () => {
    const { life, notice } = bouncedNotice();
    expect(life.case.notices[notice.id]?.bounced).toBe('bounced');
    const before = life.messages.length;
    life.does({
      type: 'CorrectAddress',
      requestId: notice.id,
      role: notice.to.role,
      filed: correction,
      by: life.coordinator,
    });
    const again = life.messages.slice(before);
    expect(again.map(({ to, purpose }) => [to, purpose])).toEqual([[correction.answers.email, 'notice']]);
    expect(life.case.notices[notice.id]).toMatchObject({
      to: { party: { email: correction.answers.email } },
    });
    expect(life.case.notices[notice.id]?.bounced).toBeUndefined();
  });

  it('needs no other address once it was read', () => {
    const { life, notice } = bouncedNotice();
    const by = { kind: 'partner', id: notice.to.party.email, name: 'A', title: 'B' } as const;
    life.does({ type: 'OpenNotice', noticeId: notice.id, by });
    const command = {
      type: 'CorrectAddress',
      requestId: notice.id,
      role: notice.to.role,
      filed: correction,
      by: life.coordinator,
    } as const;
    expect(life.refuses(command)).toMatchObject({ kind: 'already-answered' });
  });
});
