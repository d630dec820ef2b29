/** Waits: reminders to the day, a holiday that moves them, and a restart in between that nobody notices. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { londonDate } from '../../functions/domain/timetable/london.ts';
import type { Coming } from './crew.ts';
import { settingsFolder } from '../../infra/settings.ts';
import { caseText, confirmAgencies, firstAgency, mailsOf, submitNationally } from './case-steps.ts';
import { createCrew, type Crew, textOf, write } from './crew.ts';
import { newFolder, type Running, startRunning } from './running-cloud.ts';

const folder = newFolder();
const settings = join(folder, 'settings');
const file = join(settings, 'sutton.json');
const dataDir = join(folder, 'data');

let running: Running;
let crew: Crew;
let caseId: string;

/** The settings of Sutton, with these holidays of its own. */
const writeSettings = (addedHolidays: readonly { readonly date: string; readonly name: string }[]): void => {
  const read: unknown = JSON.parse(readFileSync(join(settingsFolder, 'sutton.json'), 'utf8'));
  mkdirSync(settings, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...(typeof read === 'object' ? read : {}), addedHolidays }));
};

const start = async (): Promise<void> => {
  running = await startRunning({ dataDir, settings });
  crew = createCrew(running.cloud, running.stage);
};

beforeAll(async () => {
  writeSettings([]);
  await start();
});
afterAll(async () => {
  await running.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Day by day to ten in the morning of that date; what was mailed on each day, to whom. */
const daysUntil = async (last: string): Promise<readonly string[]> => {
  const lines: string[] = [];
  let told = mailsOf(crew, caseId).length;
  for (let day = crew.today(); day < last; ) {
    await crew.stage.move('+1d');
    day = crew.today();
    const fresh = mailsOf(crew, caseId).slice(told);
    told += fresh.length;
    for (const { at, subject, to } of fresh)
      lines.push(`${londonDate(at)} ${to.join(' ')}: ${subject.replace(`Case ${caseId}: `, '')}`);
  }
  return lines.toSorted();
};

const officer = 'amina.okafor@sutton.example';
const director = 'dcs@sutton.example';
const chair = 'scrutineer@sutton.example';
const reminder = 'a reminder of a step that waits for you';

it('reminds on days 3 and 4, says when it is due on day 5, and then escalates daily', async () => {
  caseId = await crew.notify({ '/notifier/awareDate': '2026-12-23', '/incident/date': '2026-12-22' });
  expect(await daysUntil('2027-01-06')).toEqual(
    [
      `2026-12-30 ${officer}: ${reminder}`,
      `2026-12-31 ${officer}: ${reminder}`,
      `2027-01-04 ${officer}: a step is due today`,
      `2027-01-05 ${officer}: a step is overdue`,
      `2027-01-05 ${director}: a step is late and may need your help`,
      `2027-01-05 ${chair}: a step is late and may need your help`,
      `2027-01-06 ${officer}: a step is overdue`,
      `2027-01-06 ${director}: a step is late and may need your help`,
      `2027-01-06 ${chair}: a step is late and may need your help`,
    ].toSorted(),
  );
});

it('takes the late answer, and shows that it was late', async () => {
  await submitNationally(crew, caseId);
  await confirmAgencies(crew, caseId);
  const words = await caseText(crew, caseId);
  expect(words).toMatch(/Submit to the national service Monday 4 January 2027 Done late/);
  expect(words).toContain('Agency return (Children and Family Services): to be done by Fri 15 Jan 2027.');
});

/** What the case page says happened, until a change that a restart itself brings. */
const timeline = async ({ visitor }: Coming): Promise<readonly string[]> => {
  const { $ } = await visitor.open(`${crew.stage.siteUrl}/cases/${caseId}`);
  return $('.app-timeline li')
    .toArray()
    .map((line) => $(line).text());
};

it('goes on after a stop: sessions, drafts and waits are as they were, and a new holiday has moved the dates', async () => {
  const coordinator = await crew.signIn('coordinator', `/cases/${caseId}`);
  const email = firstAgency(crew).contact.email;
  const sent = mailsOf(crew, caseId).length;
  const agency = await crew.come(caseId, email);
  const before = await timeline(coordinator);
  await running.cloud.stop();
  writeSettings([{ date: '2027-01-11', name: 'One-off bank holiday' }]);
  await start();
  await crew.cloud.settle();

  const after = await timeline(coordinator);
  expect(after.slice(-before.length)).toEqual(before);
  const fresh = after.slice(0, -before.length);
  expect(fresh.join(' ')).toContain(
    'Agency return (Children and Family Services): moved from Fri 15 Jan 2027 to Mon 18 Jan 2027. The timetable or the list of holidays has changed.',
  );
  expect(fresh.every((line) => line.includes('moved from'))).toBe(true);
  expect(await caseText(crew, caseId)).toContain('11 Jan does not count → Mon 18 Jan 2027');
  expect(mailsOf(crew, caseId)).toHaveLength(sent);

  const form = await agency.visitor.open(new URL(agency.page.url.pathname, crew.stage.siteUrl).href);
  expect(form.status).toBe(200);
  expect(textOf(form)).toContain('Has your agency been involved with the child or family?');

  // Day 5 of 7 is now a day later.
  const mails = await daysUntil('2027-01-18');
  expect(mails.filter((line) => line.includes(email))).toEqual([
    `2027-01-14 ${email}: ${reminder}`,
    `2027-01-18 ${email}: a step is due today`,
  ]);
  expect(
    mails
      .filter((line) => line.includes('may need your help'))
      .filter((line) => line.startsWith('2027-01-18')),
  ).toEqual([`2027-01-18 chief.executive@sutton.example: a step is late and may need your help`]);
  await crew.byLink(caseId, email, write.noInvolvement());
  expect(await caseText(crew, caseId)).toContain('received, no involvement');
});
