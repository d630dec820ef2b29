/** How people get in, in a browser: staff through the sign-in service, partners by the link in their mail and a code. */
import type { Answers } from '../../../forms/form.ts';
import { newestLink } from '../../../infra/local/demo/people.ts';
import type { Stage } from '../../../infra/local/demo/stage.ts';
import type { Inspector } from './inspect.ts';
import type { Windows } from './open-browser.ts';
import { go, press, pressButton, type Walk } from './walk.ts';

export interface Scene {
  readonly stage: Stage;
  readonly windows: Windows;
  /** What the officer writes. */
  readonly notification: Answers;
  readonly inspector: Inspector | undefined;
}

export interface Visit extends Walk {
  readonly leave: () => Promise<void>;
}

const enter = async ({ windows, inspector }: Scene): Promise<Visit> => {
  const { page, leave } = await windows.open();
  return { page, inspector, leave };
};

/** Opens the address, is sent to sign in, and comes back to it. */
export const signInAt = async (scene: Scene, email: string, path = '/'): Promise<Visit> => {
  const visit = await enter(scene);
  await go(visit, `${scene.stage.siteUrl}${path}`);
  await pressButton(visit, 'Sign in');
  await visit.page.locator(`input[value="${email}"]`).check();
  await pressButton(visit, 'Continue');
  return visit;
};

const codeSince = async ({ messages }: Stage, email: string, since: number): Promise<string> => {
  const mail = (await messages()).slice(since).findLast(({ to }) => to.includes(email));
  const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0];
  if (code === undefined) throw new Error(`No code has reached ${email}.`);
  return code;
};

/** Follows the newest link in the mail of that address, asks for the code and types it. */
export const comeByMail = async (
  scene: Scene,
  email: string,
  kind: 'requests' | 'notices',
  caseId: string,
): Promise<Visit> => {
  const { stage } = scene;
  await stage.settle();
  const link = await newestLink(stage, email, kind, caseId);
  if (link === undefined) throw new Error(`No link about ${caseId} has reached ${email}.`);
  const visit = await enter(scene);
  await go(visit, link);
  const choice = visit.page.locator('label', { hasText: `${email.slice(0, 1)}•••@` });
  const choices = await visit.page.locator('input[type="radio"]').count();
  if (choices > 0) await choice.first().click();
  const before = (await stage.messages()).length;
  await pressButton(visit, 'Send me a code');
  await visit.page.getByLabel('Code', { exact: true }).fill(await codeSince(stage, email, before));
  await press(visit, visit.page.getByRole('button', { name: 'Continue' }));
  return visit;
};
