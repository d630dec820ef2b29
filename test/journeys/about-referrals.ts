/** A case that a partner agency refers: a local consideration, and its conversion when the local authority notifies. */
import { expect, it } from 'vitest';
import { answerForm } from '../../infra/local/demo/answer-form.ts';
import {
  actionOf,
  controlsOf,
  createVisitor,
  type Page,
  type Visitor,
} from '../../infra/local/demo/visitor.ts';
import { answersOf } from '../builders/answers.ts';
import {
  caseText,
  confirmAgencies,
  firstAgency,
  holdMeeting,
  mailsOf,
  panelReplies,
  signAll,
  submitNationally,
  told,
  writeRecord,
} from './case-steps.ts';
import { type Crew, smallNotification, textOf, write } from './crew.ts';

const askForCode = async (crew: Crew, email: string): Promise<{ visitor: Visitor; page: Page }> => {
  const visitor = createVisitor();
  const door = await visitor.open(`${crew.stage.siteUrl}/refer`);
  const action = actionOf(door, (one) => one.endsWith('/code'));
  const hidden = controlsOf(door, action).filter(([name]) => name !== 'email');
  return { visitor, page: await visitor.send(door, action, [...hidden, ['email', email]]) };
};

/** What the page says, but for the first letter of the address. */
const withoutAddress = (page: Page): string => textOf(page).replaceAll(/\S•••@/g, '•••@');

/** An agency refers a case by a code; its reference. */
const refer = async (crew: Crew): Promise<string> => {
  const { email } = firstAgency(crew).contact;
  const { visitor, page } = await askForCode(crew, email);
  const mail = crew.cloud.messages().findLast(({ to }) => to.includes(email));
  const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? 'none';
  const action = actionOf(page, (one) => one.includes('/code/check'));
  const others = controlsOf(page, action).filter(([name]) => name !== 'code');
  const form = await visitor.send(page, action, [...others, ['code', code]]);
  const referral = answersOf('case-referral', {
    '/referrer/awareDate': crew.today(),
    '/referrer/email': email,
  });
  const done = await answerForm(visitor, form, referral);
  expect(textOf(done)).toContain('Referral sent');
  const reference = /[A-Z]{3}-\d{4}-\d{4}/.exec(textOf(done))?.[0] ?? '';
  await crew.cloud.settle();
  // Whoever refers sees that it has arrived, and nothing of the case.
  expect((await visitor.open(`${crew.stage.siteUrl}/cases/${reference}`)).status).toBe(404);
  return reference;
};

const considerLocally = async (crew: Crew, caseId: string): Promise<void> => {
  await confirmAgencies(crew, caseId);
  await crew.byLink(caseId, firstAgency(crew).contact.email, write.noInvolvement());
  await holdMeeting(crew, caseId);
};

export const aboutReferrals = (crew: () => Crew): void => {
  it('shows an unknown address the same page, and sends it nothing', async () => {
    await crew().cloud.settle();
    const messages = () => crew().cloud.messages();
    const before = messages().length;
    const stranger = await askForCode(crew(), 'stranger@sutton.example');
    expect(messages()).toHaveLength(before);
    const { email } = firstAgency(crew()).contact;
    const known = await askForCode(crew(), email);
    expect(messages()).toHaveLength(before + 1);
    expect(withoutAddress(stranger.page)).toBe(withoutAddress(known.page));
  });

  it('considers a referred case on a local clock, never tells the Panel, and tells the referrer', async () => {
    const caseId = await refer(crew());
    const begun = await caseText(crew(), caseId);
    expect(begun).toContain('Local consideration');
    expect(begun).toContain('from referral on');
    expect(begun).not.toContain('Submit to the national service');
    await considerLocally(crew(), caseId);
    await writeRecord(crew(), caseId, false);
    await signAll(crew(), caseId);
    const ended = await caseText(crew(), caseId);
    expect(ended).toContain('The local consideration is complete.');
    const { panel, ofsted, dfe } = crew().cloud.settings.recipients;
    for (const { email } of [panel, ofsted, dfe])
      expect(mailsOf(crew(), caseId).flatMap(({ to }) => to)).not.toContain(email);
    const { email } = firstAgency(crew()).contact;
    const outcome = textOf(await crew().open(caseId, email));
    expect(outcome).toContain('There will be no local child safeguarding practice review.');
    expect(outcome).not.toContain('Nothing more can be learned from it.');
  });

  it('converts during the review, filled in from the referral, and tells the Panel at the end', async () => {
    const caseId = await refer(crew());
    await considerLocally(crew(), caseId);
    const { visitor, page } = await crew().signIn('officer', `/cases/${caseId}`);
    expect(textOf(page)).toContain('Notify this case');
    const form = await visitor.open(`${crew().stage.siteUrl}/cases/${caseId}/convert`);
    const summary = await visitor.open(`${form.url.href}/pages/narrative/summary`);
    expect(textOf(summary)).toContain('Filled in from the referral.');
    expect(summary.$('textarea').first().text()).toContain('Robin came to school with injuries');
    await answerForm(visitor, form, smallNotification(crew().today()));
    const notified = await caseText(crew(), caseId);
    expect(notified).toContain('Serious incident notification');
    expect(notified).toContain('The local authority notified the case, which had been referred.');
    await submitNationally(crew(), caseId);
    const { panel } = crew().cloud.settings.recipients;
    expect(told(crew(), caseId)).not.toContain(panel.email);
    await writeRecord(crew(), caseId, false);
    await signAll(crew(), caseId);
    expect(told(crew(), caseId)).toContain(panel.email);
    await panelReplies(crew(), caseId, 'agrees');
    expect(await caseText(crew(), caseId)).toContain('The Panel agrees with the decision.');
  });
};
