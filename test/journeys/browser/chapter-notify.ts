/** Chapter one: the local authority notifies, over several days, and records the national reference. */
import { expect } from 'vitest';
import { type Scene, signInAt } from './come-in.ts';
import { wordsOf } from './snapshot.ts';
import { caseId, national, people } from './story.ts';
import { fillPages, follow, followToForm, pressButton, type Walk } from './walk.ts';

const heading = ({ page }: Walk): Promise<string> => page.locator('h1').innerText();

/** A page that is left empty says what is wrong, and its summary leads to the question. */
const leaveSomethingOut = async (walk: Walk): Promise<void> => {
  const { page } = walk;
  await follow(walk, 'Who is notifying');
  expect(await page.getByLabel('Which local authority is notifying?').inputValue()).toBe(
    'London Borough of Sutton',
  );
  await pressButton(walk, 'Save and continue');
  expect(await page.getByLabel('Your full name').inputValue()).toBe('Amina Okafor');
  await pressButton(walk, 'Save and continue');
  expect(await page.title()).toMatch(/^Error: Your contact details/);
  await page.locator('.govuk-error-summary a').first().click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
    'answers[notifier][telephone]',
  );
};

/** Twice a page of questions is left in the middle: the answers are there again days later. */
export const beginNotification = async (scene: Scene): Promise<void> => {
  const officer = await signInAt(scene, people.officer);
  const { page } = officer;
  expect(await heading(officer)).toBe('Your work');
  expect(await wordsOf(page)).toContain('Nothing is waiting for you.');
  await pressButton(officer, 'Start a notification');
  expect(await wordsOf(page)).toMatch(/You have completed \d+ of \d+ parts/);
  await pressButton(officer, 'Add another child');
  expect(await page.getByRole('heading', { name: 'Child 2' }).count()).toBe(1);
  await leaveSomethingOut(officer);
  await fillPages(officer, scene.notification, (title) => title === 'Care status');
  await pressButton(officer, 'Save and come back later');
  expect(await wordsOf(page)).toMatch(/Serious incident notification Last saved (on )?24 December 2026/);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await officer.leave();
};

/** The Change link of one answer leads to its question, and from there straight back. */
const changeOneAnswer = async (walk: Walk): Promise<void> => {
  const { page } = walk;
  await follow(walk, /^Change.*telephone number/);
  await page.getByLabel('Your telephone number').fill('020 7946 0999');
  await pressButton(walk, 'Save and continue');
  expect(await heading(walk)).toBe('Check your answers');
  expect(await wordsOf(page)).toContain('020 7946 0999');
};

export const submitNotification = async (scene: Scene): Promise<void> => {
  const officer = await signInAt(scene, people.officer);
  const { page } = officer;
  await follow(officer, 'Serious incident notification');
  expect(await wordsOf(page)).toMatch(/Last saved (on )?24 December 2026/);
  await follow(officer, 'Who is notifying');
  await fillPages(officer, scene.notification);
  const checked = await wordsOf(page);
  for (const answer of ['23 December 2026', 'Sam Marsh', 'Robin Marsh', 'Kim Marsh', 'Lee Reed'])
    expect(checked).toContain(answer);
  await changeOneAnswer(officer);
  await pressButton(officer, 'Submit the notification');
  const done = await wordsOf(page);
  expect(done).toContain(`Your reference ${caseId}`);
  expect(done).toContain('London Borough of Sutton (Chief Executive) has been told.');
  expect(done).toContain(
    'The national Panel has not been told yet. Submit to the national service, and record its reference: Head of Safeguarding. By Monday 4 January 2027.',
  );
  await officer.leave();
};

export const recordNationalReference = async (scene: Scene): Promise<void> => {
  const officer = await signInAt(scene, people.officer, `/cases/${caseId}`);
  const { page } = officer;
  const standing = await wordsOf(page);
  expect(standing).toContain('The notification is to be submitted to the national service.');
  expect(standing).toContain(
    'Working Together 2018, five working days from awareness on Wed 23 Dec 2026; 25 and 28 Dec and 1 Jan do not count → Mon 4 Jan 2027',
  );
  expect(standing).toContain('Amina Okafor, Head of Safeguarding, 28 December 2026');
  await follow(officer, 'Sheet for the national service');
  const sheet = await wordsOf(page);
  expect(sheet).toContain('saves nothing');
  expect(sheet).toContain('020 7946 0999');
  await followToForm(officer, 'Record the national reference');
  await fillPages(officer, national);
  await pressButton(officer, 'Record the submission');
  await scene.stage.settle();
  await page.reload();
  const after = await wordsOf(page);
  expect(after).toContain('National reference: CSP-2026-10417');
  expect(after).toContain('The rapid review begins: the agencies are to be confirmed.');
  await officer.leave();
};
