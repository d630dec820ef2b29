import { describe, expect, it } from 'vitest';
import type { Change } from '../../../functions/use-cases/change-case.ts';
import { type ALife, aCase } from '../../builders/a-case.ts';

const service = { kind: 'service', id: 'mail', name: 'Rapid Review', title: 'the service' } as const;

const asked = (life: ALife, requestId: string): ALife =>
  life.does({ type: 'AskRequest', requestId, by: service });

const bounce = (life: ALife, requestId: string, role: string, messageKey = `${role}-1`): Change => {
  const address = life.case.requests[requestId]?.to.find((one) => one.role === role)?.party.email;
  const to = address === undefined ? {} : { address };
  return {
    type: 'ReportBounce',
    messageKey,
    role,
    about: { requestId },
    ...to,
    what: 'bounced',
    by: service,
  };
};

const correction = (life: ALife, requestId: string, role: string, email: string): Change => ({
  type: 'CorrectAddress',
  requestId,
  role,
  filed: life.files('address-correction', { '/email': email }),
  by: life.coordinator,
});

const signing = () => {
  const life = aCase().notified().reviewed().recorded();
  const { id } = life.open('sign-off', { partner: 'police' });
  return { life: asked(life, id), id };
};

describe('a message that comes back', () => {
  it('is put beside the recipient, and the coordinator is told', () => {
    const { life, id } = signing();
    life.does(bounce(life, id, 'police-lead'));
    expect(life.case.requests[id]?.bounced).toBe('police-lead');
    expect(life.messages.at(-1)).toMatchObject({ purpose: 'bounced', to: life.coordinator.id });
  });

  it('is noted once, however often the mail service says it', () => {
    const { life, id } = signing();
    life.does(bounce(life, id, 'police-lead')).does(bounce(life, id, 'police-lead'));
    expect(life.latest).toEqual([]);
  });

  it('is asked again at the corrected address, and of nobody else', () => {
    const { life, id } = signing();
    life.does(bounce(life, id, 'police-lead'));
    const before = life.messages.length;
    life.does(correction(life, id, 'police-lead', 'right@police.example'));
    asked(life, id);
    expect(life.messages.slice(before).map(({ to, purpose }) => [to, purpose])).toEqual([
      ['right@police.example', 'asked'],
    ]);
    expect(life.case.requests[id]?.bounced).toBeUndefined();
  });

  it('leaves the old address without a say once it is corrected', () => {
    const { life, id } = signing();
    const old = life.signer('police').id;
    life.does(correction(life, id, 'police-lead', 'right@police.example'));
    expect(life.case.requests[id]?.to.map(({ party }) => party.email)).not.toContain(old);
  });

  it('is noted for each of two recipients, and stays noted for the second when the first is put right', () => {
    const { life, id } = signing();
    life.does(bounce(life, id, 'police-lead')).does(bounce(life, id, 'police-deputy'));
    life.does(correction(life, id, 'police-lead', 'right@police.example'));
    expect(life.case.requests[id]?.bounced).toBe('police-deputy');
    life.does(correction(life, id, 'police-deputy', 'also.right@police.example'));
    expect(life.case.requests[id]?.bounced).toBeUndefined();
  });

  it('asks both again when both addresses were corrected before the next message', () => {
    const { life, id } = signing();
    life.does(correction(life, id, 'police-lead', 'one@police.example'));
    life.does(correction(life, id, 'police-deputy', 'two@police.example'));
    const before = life.messages.length;
    asked(life, id);
    expect(life.messages.slice(before).map(({ to }) => to)).toEqual([
      'one@police.example',
      'two@police.example',
    ]);
  });

  it('is forgotten when the address it went to has been corrected meanwhile', () => {
    const { life, id } = signing();
    const late = bounce(life, id, 'police-lead', 'reminder');
    life.does(bounce(life, id, 'police-lead'));
    life.does(correction(life, id, 'police-lead', 'right@police.example'));
    expect(life.does(late).latest).toEqual([]);
    expect(life.does(bounce(life, id, 'police-lead', 'police-lead-1')).latest).toEqual([]);
  });

  it('blocks nothing when it went to somebody above those who are asked', () => {
    const { life, id } = signing();
    life.does(bounce(life, id, 'independent'));
    expect(life.latest.map(({ type }) => type)).toEqual(['MessageBounced']);
    expect(life.case.requests[id]?.bounced).toBeUndefined();
    life.does(bounce(life, id, 'police-lead'));
    expect(life.case.requests[id]?.bounced).toBe('police-lead');
  });

  it('is shown on a notice', () => {
    const life = aCase().notified();
    const [notice] = Object.values(life.case.notices);
    const noticeId = notice?.id ?? '';
    const change: Change = {
      type: 'ReportBounce',
      messageKey: 'n1',
      role: 'police',
      about: { noticeId },
      what: 'complained',
      by: service,
    };
    life.does(change);
    expect(life.case.notices[noticeId]?.bounced).toBe('complained');
    expect(life.does({ ...change, messageKey: 'n2' }).latest).toEqual([]);
  });

  it('gives each word to the coordinator a key of its own', () => {
    const { life, id } = signing();
    life.does(bounce(life, id, 'police-lead')).does(bounce(life, id, 'police-deputy'));
    const keys = life.messages.filter(({ purpose }) => purpose === 'bounced').map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('correcting an address', () => {
  it('is refused for a role that is not asked', () => {
    const { life, id } = signing();
    expect(life.refuses(correction(life, id, 'health-lead', 'a@b.example')).kind).toBe('unknown-request');
  });

  it('is refused once the request is answered', () => {
    const { life, id } = signing();
    life.signedBy('police');
    expect(life.refuses(correction(life, id, 'police-lead', 'a@b.example')).kind).toBe('already-answered');
  });

  it('before the first message asks everybody, once', () => {
    const life = aCase().notified().reviewed().recorded();
    const { id } = life.open('sign-off', { partner: 'health' });
    life.does(correction(life, id, 'health-lead', 'right@health.example'));
    const before = life.messages.length;
    asked(asked(life, id), id);
    expect(life.messages.slice(before).map(({ role }) => role)).toEqual(['health-lead', 'health-deputy']);
  });

  it('of an agency is where the outcome goes, too', () => {
    const life = aCase().notified().submitted().confirmed();
    const [request] = life.openOnes('agency-return');
    const role = request?.to[0]?.role ?? '';
    life.does(correction(life, request?.id ?? '', role, 'right@agency.example'));
    life.returned().met().recorded().signed();
    const told = Object.values(life.case.notices).find(
      ({ about, to }) => about === 'outcome' && to.role === role,
    );
    expect(told?.to.party.email).toBe('right@agency.example');
  });
});

describe('opening a notice', () => {
  it('is recorded once', () => {
    const life = aCase().notified();
    const [notice] = Object.values(life.case.notices);
    const change: Change = { type: 'OpenNotice', noticeId: notice?.id ?? '', by: life.signer('police') };
    life.does(change);
    expect(life.case.notices[notice?.id ?? '']?.openedAt).toBe(life.lived.now);
    expect(life.does(change).latest).toEqual([]);
  });
});
