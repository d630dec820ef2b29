/** Chapter two: the agencies answer, the meeting is held, and the record a–k is written. */
import { expect } from 'vitest';
import { comeByMail, type Scene, signInAt, type Visit } from './come-in.ts';
import { wordsOf } from './snapshot.ts';
import { agencies, caseId, fullReturn, meeting, noInvolvement, people, recordAgainst } from './story.ts';
import { fillPages, follow, followToForm, go, pressButton } from './walk.ts';

export const confirmAgencies = async (scene: Scene): Promise<void> => {
  const coordinator = await signInAt(scene, people.coordinator);
  const { page } = coordinator;
  await followToForm(coordinator, 'Confirm the agencies');
  expect(await page.getByRole('checkbox', { name: 'Acute trust' }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: 'CAFCASS' }).isChecked()).toBe(false);
  expect(await wordsOf(page)).toContain('Filled in from the partnership’s settings.');
  await fillPages(coordinator, agencies);
  await pressButton(coordinator, 'Ask these agencies');
  await scene.stage.settle();
  await page.reload();
  expect(await wordsOf(page)).toContain('3 agencies were confirmed.');
  await coordinator.leave();
};

const returnOf = (scene: Scene, email: string): Promise<Visit> =>
  comeByMail(scene, email, 'requests', caseId);

/** Leaves half-way, follows the same link again another day, and finds the answers. */
export const answerInTwoGoes = async (scene: Scene): Promise<void> => {
  const first = await returnOf(scene, people.socialCare);
  await fillPages(first, fullReturn, (title) => title === 'Events' || title === 'Key events');
  await pressButton(first, 'Save and come back later');
  await first.leave();
  await scene.stage.move('2027-01-04T10:00');

  const second = await returnOf(scene, people.socialCare);
  const { page } = second;
  await follow(second, 'Your agency’s involvement');
  expect(await page.getByLabel('Which records were checked?').inputValue()).toBe(
    'The electronic record and the paper file.',
  );
  await fillPages(second, fullReturn);
  await pressButton(second, 'Send the return');
  expect(await wordsOf(page)).toContain('Agency return sent');
  await follow(second, 'See what you sent');
  expect(await wordsOf(page)).toContain('Home visit. No reply.');
  await second.leave();
};

/** "No involvement" is a quick valid answer: three pages, and done. */
export const answerNoInvolvement = async (scene: Scene, email: string): Promise<void> => {
  const agency = await returnOf(scene, email);
  const pages = await fillPages(agency, noInvolvement);
  expect(pages).toHaveLength(3);
  await pressButton(agency, 'Send the return');
  expect(await wordsOf(agency.page)).toContain('Agency return sent');
  await agency.leave();
};

const readSideBySide = async (coordinator: Visit): Promise<void> => {
  await follow(coordinator, 'Agency returns side by side');
  const collated = await wordsOf(coordinator.page);
  expect(collated).toContain('Children and Family Services: Return received');
  expect(collated).toContain('The nurse came back until she saw the child.');
};

/** The record with what is known filled in and said where from; (h) is asked while the decision is no, and only then. */
const writeRecord = async (coordinator: Visit): Promise<void> => {
  const { page } = coordinator;
  await follow(coordinator, 'Write the record');
  await follow(coordinator, '(b) Immediate safeguarding');
  expect(await wordsOf(page)).toContain('Filled in from the notification.');
  expect(await page.getByLabel(/immediate safeguarding arrangements/).inputValue()).toContain(
    'Robin is with grandparents.',
  );
  await go(coordinator, page.url().replace(/\/pages\/.*/, ''));
  await follow(coordinator, '(a) The criteria for considering the case');
  const against = await fillPages(coordinator, recordAgainst);
  expect(against.join()).toContain('no further learning');
  expect(await wordsOf(page)).toContain('Every question has been answered.');
  await follow(coordinator, /^Change.*Should there be a local/);
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.getByLabel(/On what grounds/).fill('Two agencies did not share what each knew.');
  await pressButton(coordinator, 'Save and continue');
  expect(await wordsOf(page)).toContain('This will remove 2 answers');
  await pressButton(coordinator, 'Continue and remove');
  const checked = await wordsOf(page);
  expect(checked).toContain('Check your answers');
  expect(checked).not.toContain('Every question has been answered.');
  for (const known of ['Metropolitan Police Service, Basic Command Unit', 'Kim Marsh', 'Robin Marsh'])
    expect(checked).toContain(known);
  await pressButton(coordinator, 'Complete the record');
};

export const holdMeetingAndWriteRecord = async (scene: Scene): Promise<void> => {
  await scene.stage.move('2027-01-12T16:00');
  const coordinator = await signInAt(scene, people.coordinator);
  const { page } = coordinator;
  await followToForm(coordinator, 'Record the rapid review meeting');
  await fillPages(coordinator, meeting);
  await pressButton(coordinator, 'Record the meeting');
  expect(await wordsOf(page)).toContain('The rapid review meeting of Tue 12 Jan 2027 was recorded: quorate.');
  await readSideBySide(coordinator);
  await writeRecord(coordinator);
  expect(await wordsOf(page)).toContain('The three statutory partners are asked to sign the decision.');
  await coordinator.leave();
};
