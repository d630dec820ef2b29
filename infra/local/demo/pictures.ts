/** `npm run pictures`: takes the README's pictures from a case in its review, in a real browser. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { repositoryRoot } from '../../bundles.ts';
import { startLocalCloud } from '../cloud.ts';
import { createStage, insist } from './stage.ts';
import { storyBegins, storyOf } from './story.ts';

const folder = join(repositoryRoot, 'web', 'pictures');
const size = { width: 1000, height: 720 };
/** As far as the record: the returns are in and the meeting is held. */
const stepsToPlay = 10;

const signIn = async (page: Page, siteUrl: string, email: string): Promise<void> => {
  await page.goto(`${siteUrl}/sign-in`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator(`input[value="${email}"]`).check();
  await page.getByRole('button', { name: 'Continue' }).click();
};

const dataDir = mkdtempSync(join(tmpdir(), 'rapid-review-pictures-'));
const cloud = await startLocalCloud({ dataDir, startAt: storyBegins });
const cast = {
  stage: createStage(cloud),
  partnership: cloud.settings,
  caseId: `${cloud.settings.code}-2026-0001`,
};
const story = storyOf(cast, { dissent: false });
for (const { act } of story.slice(0, stepsToPlay)) await insist(act);

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const take = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(join(folder, `${name}.png`));
};
const [officer, coordinator] = (['officer', 'coordinator'] as const).map(
  (group) => cloud.settings.staff.find(({ groups }) => groups.includes(group))?.email ?? '',
);

const council = await (await browser.newContext({ viewport: size })).newPage();
await signIn(council, cloud.siteUrl, officer ?? '');
await council.goto(`${cloud.siteUrl}/cases/${cast.caseId}/national-sheet`);
await take(council, 'national-sheet');
await council.goto(cloud.siteUrl);
await council.getByRole('button', { name: 'Start a notification' }).click();
await take(council, 'notification');

const partnership = await (await browser.newContext({ viewport: size })).newPage();
await signIn(partnership, cloud.siteUrl, coordinator ?? '');
await take(partnership, 'work-list');
await partnership.goto(`${cloud.siteUrl}/cases/${cast.caseId}`);
await take(partnership, 'case');
await partnership.goto(`${cloud.siteUrl}/cases/${cast.caseId}#timetable`);
await take(partnership, 'timetable');
await partnership.goto(`${cloud.siteUrl}/cases/${cast.caseId}/returns`);
await take(partnership, 'returns');

/* The record is written, and the partners are asked to sign. */
for (const { act } of story.slice(stepsToPlay, stepsToPlay + 2)) await insist(act);
const mailbox = await (await browser.newContext({ viewport: size })).newPage();
const asked = cloud.messages().findLast(({ text }) => text.includes('/requests/'));
await mailbox.goto(/https?:\/\/\S+\/requests\/\S+/.exec(asked?.text ?? '')?.[0] ?? cloud.siteUrl);
await take(mailbox, 'request');

await browser.close();
await cloud.stop();
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);
