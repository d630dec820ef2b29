/** Chapters three and four: three partners sign, the Panel is told and answers, and the case ends. */
import { expect } from 'vitest';
import type { Answers } from '../../../forms/form.ts';
import { comeByMail, type Scene, signInAt } from './come-in.ts';
import { wordsOf } from './snapshot.ts';
import { caseId, people, reply, reviewer, signature, signatureWithComment } from './story.ts';
import { fillPages, follow, followToForm, go, pressButton } from './walk.ts';

const sign = async (scene: Scene, email: string, answers: Answers): Promise<void> => {
  const partner = await comeByMail(scene, email, 'requests', caseId);
  const { page } = partner;
  // The record is before whoever signs, open.
  expect(await wordsOf(page)).toContain('Two agencies did not share what each knew.');
  await fillPages(partner, answers);
  await pressButton(partner, 'Sign');
  expect(await wordsOf(page)).toContain('Sign-off sent');
  await partner.leave();
};

export const signOff = async (scene: Scene): Promise<void> => {
  await sign(scene, people.authorityLead, signature);
  await sign(scene, people.healthDeputy, signature);
  await sign(scene, people.policeLead, signatureWithComment);
  await scene.stage.settle();
  const coordinator = await signInAt(scene, people.coordinator, `/cases/${caseId}`);
  const story = await wordsOf(coordinator.page);
  expect(story).toContain('Sutton Clinical Commissioning Group agrees, signed by the standing deputy.');
  expect(story).toContain('It was decided to carry out a local child safeguarding practice review.');
  await follow(coordinator, 'Rapid review record and decision');
  const record = await wordsOf(coordinator.page);
  expect(record).toContain('Agreed by all three statutory partners');
  expect(record).toMatch(/h\. Why there is no further learning.* This does not apply to the decision/);
  expect(record).toContain('The review should hear the older sibling.');
  await coordinator.leave();
};

/** Opened by a press of a button, read, and kept as a file whose name says nothing of the child. */
const read = async (scene: Scene, email: string, expected: readonly string[]): Promise<void> => {
  const recipient = await comeByMail(scene, email, 'notices', caseId);
  const { page } = recipient;
  await pressButton(recipient, /Open|Read/);
  const words = await wordsOf(page);
  for (const text of expected) expect(words).toContain(text);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download a copy' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^OFFICIAL-SENSITIVE-${caseId}-[a-z-]+\\.html$`));
  await recipient.leave();
};

export const inform = async (scene: Scene): Promise<void> => {
  const decided = 'A local child safeguarding practice review will be carried out.';
  await read(scene, people.panel, [decided, 'The name of the reviewer follows in a second notice.']);
  await read(scene, people.ofsted, [decided]);
  const coordinator = await signInAt(scene, people.coordinator, `/cases/${caseId}`);
  const { page } = coordinator;
  const words = await wordsOf(page);
  expect(words).toMatch(/opened by Ofsted/);
  expect(words).toMatch(
    /notifications@ofsted\.example Decision on a local child safeguarding practice review 12 January 2027 at \S+ Delivered Opened 12 January 2027/,
  );
  await go(coordinator, scene.stage.siteUrl);
  await followToForm(coordinator, 'Name the reviewer');
  await fillPages(coordinator, reviewer);
  await pressButton(coordinator, 'Name the reviewer');
  await coordinator.leave();
  await scene.stage.settle();
  await read(scene, people.ofsted, ['Reviewer: Uma Rao.']);
};

export const close = async (scene: Scene): Promise<void> => {
  await scene.stage.move('2027-01-26T10:00');
  const coordinator = await signInAt(scene, people.coordinator);
  const { page } = coordinator;
  await followToForm(coordinator, 'Record the Panel’s reply');
  await fillPages(coordinator, reply);
  await pressButton(coordinator, 'Record the reply');
  const words = await wordsOf(page);
  expect(words).toContain('The case has ended.');
  expect(words).toContain('The Panel agrees with the decision.');
  await go(coordinator, scene.stage.siteUrl);
  expect(await wordsOf(page)).toContain('No case is open.');
  await coordinator.leave();
};
