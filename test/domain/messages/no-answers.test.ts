import { describe, expect, it } from 'vitest';
import { formIds } from '../../../forms/form.ts';
import type { Message } from '../../../functions/domain/messages/message.ts';
import { aCase, type ALife, recordChanges, verdictChanges } from '../../builders/a-case.ts';
import type { Changes } from '../../builders/answers.ts';
import { marker, markedForm } from '../../builders/marked.ts';
import type { RequestKind } from '../../../functions/domain/case/case.ts';
import { slugs } from '../partnership/settings.ts';

const service = { kind: 'service', id: 'workflow', name: 'Rapid Review', title: 'the service' } as const;

const answered = (life: ALife, kind: RequestKind, changes: Changes = {}): ALife => {
  for (const { id, formVersion: version } of life.openOnes(kind)) {
    const filed = markedForm(kind, changes, { version });
    life.does({ type: 'AskRequest', requestId: id, by: service });
    life.does({ type: 'AnswerRequest', requestId: id, filed, by: service });
  }
  return life;
};

/** Everything that people write, with the marker in each text: to the end, by way of a dispute and a second round. */
const wordy = (life: ALife): ALife => {
  const { partnership } = life.rules;
  const asked = partnership.agencies.slice(0, 2).map(({ id }) => id);
  const verdict = { '/outcome': 'agreed', '/lcspr': 'yes' };
  const filed = markedForm('incident-notification', {}, { example: 'minimal' });
  life.does({ type: 'SubmitNotification', caseId: life.id, filed, by: life.officer });
  answered(life, 'national-submission');
  answered(life, 'agency-list', { '/agencies/asked': asked });
  const [late] = life.openOnes('agency-return');
  const correction = markedForm('address-correction');
  if (late !== undefined)
    life.does({
      type: 'CorrectAddress',
      requestId: late.id,
      role: late.to[0]?.role ?? '',
      filed: correction,
      by: life.coordinator,
    });
  for (const kind of ['agency-return', 'rapid-review-meeting'] as const) answered(life, kind);
  answered(life, 'rapid-review', recordChanges({ lcspr: true }));
  answered(life, 'sign-off', verdictChanges('dissent'));
  life.at('2027-02-20T12:00:00.000Z');
  for (const { id } of life.openOnes('determination'))
    life.does({ type: 'NudgeRequest', requestId: id, by: service });
  answered(life, 'determination', verdict);
  answered(life, 'reviewer-named');
  answered(life, 'panel-reply', { '/type': 'disagrees' });
  life.does({ type: 'AskRequest', requestId: life.open('rapid-review').id, by: service });
  return life.does({ type: 'WithdrawCase', filed: markedForm('withdrawal'), by: life.coordinator });
};

const wordsOf = ({ subject, paragraphs, linkText, path, key, role, purpose }: Message): string =>
  JSON.stringify([subject, paragraphs, linkText, path, key, role, purpose]).toLowerCase();

describe('the marker', () => {
  it.each(formIds)('is in what people write in %s', (id) => {
    expect(JSON.stringify(markedForm(id).answers)).toContain(marker);
  });
});

describe.each(slugs)('messages of a case of %s', (slug) => {
  const life = wordy(aCase(slug));

  it('are of every purpose in this life', () => {
    expect(new Set(life.messages.map(({ purpose }) => purpose))).toEqual(
      new Set(['notice', 'asked', 'overdue', 'escalation', 'no-longer-needed']),
    );
  });

  it('carry no word of any answer in subject, text, address of the page or key', () => {
    expect(JSON.stringify(life.events)).toContain(marker);
    expect(life.messages.filter((message) => wordsOf(message).includes(marker))).toEqual([]);
  });

  it('name no person and no organisation of the partnership', () => {
    const { partners, agencies, coordinator, independent, businessFunction } = life.rules.partnership;
    const parties = [
      ...partners.flatMap(({ lead, deputy }) => [lead, deputy]),
      ...agencies.map(({ contact }) => contact),
      coordinator,
      independent,
      businessFunction,
    ];
    const names = parties.flatMap(({ name, email }) => [name, email]).map((text) => text.toLowerCase());
    expect(life.messages.filter((message) => names.some((name) => wordsOf(message).includes(name)))).toEqual(
      [],
    );
  });

  it('begin with the reference, and lead to a page of the case', () => {
    expect(life.messages.filter(({ subject }) => !subject.startsWith(`Case ${life.id}: `))).toEqual([]);
    const page = new RegExp(`^/(?:requests|notices)/${life.id}-[a-z0-9]+-\\d+$`);
    expect(life.messages.filter(({ path }) => !page.test(path))).toEqual([]);
  });

  it('have keys of their own, fit for a tag of the mail service', () => {
    const keys = life.messages.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[\w-]{1,256}$/.test(key))).toEqual([]);
  });
});
