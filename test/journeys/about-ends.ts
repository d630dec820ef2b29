/** How cases end, or go round again, after the decision and before it. */
import { expect, it } from 'vitest';
import { answerForm } from '../../infra/local/demo/answer-form.ts';
import { answersOf } from '../builders/answers.ts';
import {
  caseText,
  mailsOf,
  panelReplies,
  signAll,
  submitNationally,
  toDecision,
  told,
  writeRecord,
} from './case-steps.ts';
import { type Crew, textOf, write } from './crew.ts';

const noticesTo = (crew: Crew, caseId: string, email: string): number =>
  mailsOf(crew, caseId).filter(({ to, subject }) => to.includes(email) && subject.endsWith('to read')).length;

const withdraw = async (crew: Crew, caseId: string): Promise<string> => {
  const { visitor } = await crew.signIn('coordinator');
  const form = await visitor.open(`${crew.stage.siteUrl}/cases/${caseId}/withdraw`);
  const done = await answerForm(visitor, form, answersOf('withdrawal'));
  await crew.cloud.settle();
  return textOf(done);
};

export const aboutEnds = (crew: () => Crew): void => {
  it('goes through a second round when the Panel disagrees, to the end', async () => {
    const caseId = await toDecision(crew());
    const { panel, ofsted } = crew().cloud.settings.recipients;
    const once = noticesTo(crew(), caseId, panel.email);
    await panelReplies(crew(), caseId, 'disagrees');
    const reopened = await caseText(crew(), caseId);
    expect(reopened).toContain('The Panel asks the partners to reconsider.');
    expect(reopened).toContain('The Panel asked the partners to reconsider: the record is being revised.');
    await writeRecord(crew(), caseId, true);
    await signAll(crew(), caseId);
    expect(noticesTo(crew(), caseId, panel.email)).toBeGreaterThan(once);
    expect(told(crew(), caseId)).toContain(ofsted.email);
    await crew().task(caseId, 'coordinator', 'Name the reviewer', write.reviewer(crew().today()));
    await panelReplies(crew(), caseId, 'agrees');
    const ended = await caseText(crew(), caseId);
    expect(ended).toContain('The Panel agrees with the decision.');
    // Both decisions stay on the record.
    expect(ended).toContain('It was decided not to carry out a local child safeguarding practice review.');
    expect(ended).toContain('It was decided to carry out a local child safeguarding practice review.');
  });

  it('waits for another reply when the Panel asks for more, and ends when the criteria are not met', async () => {
    const caseId = await toDecision(crew());
    await panelReplies(crew(), caseId, 'more-information');
    expect(await caseText(crew(), caseId)).not.toContain('The case has ended.');
    await panelReplies(crew(), caseId, 'criteria-not-met');
    expect(await caseText(crew(), caseId)).toContain(
      'The Panel found that the criteria for notification are not met.',
    );
  });

  it('ends when the notification is withdrawn with the Panel', async () => {
    const caseId = await toDecision(crew());
    await panelReplies(crew(), caseId, 'withdrawn');
    expect(await caseText(crew(), caseId)).toContain('The notification was withdrawn with the Panel.');
  });

  it('is withdrawn by the coordinator with a reason, and tells whoever was told of it', async () => {
    const caseId = await crew().notify();
    await submitNationally(crew(), caseId);
    // Awareness and notification were on one day, so there is only one way to count.
    expect(await caseText(crew(), caseId)).not.toContain('Counted the other way');
    const before = mailsOf(crew(), caseId).length;
    expect(await withdraw(crew(), caseId)).toContain('The case has ended.');
    const words = await caseText(crew(), caseId);
    expect(words).toContain('It was withdrawn, with the reason on the record.');
    const { settings } = crew().cloud;
    const after = mailsOf(crew(), caseId).slice(before);
    const readers = after.filter(({ subject }) => subject.endsWith('to read')).flatMap(({ to }) => to);
    expect(readers.toSorted()).toEqual(
      [
        ...settings.partners.map(({ lead }) => lead.email),
        settings.businessFunction.email,
        settings.recipients.panel.email,
      ].toSorted(),
    );
    expect(
      after.filter(({ subject }) => subject.endsWith('no longer needed')).flatMap(({ to }) => to),
    ).toEqual([crew().email('coordinator')]);
    expect(textOf(await crew().open(caseId, settings.recipients.panel.email))).toContain('was withdrawn');
  });
};
