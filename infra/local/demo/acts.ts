/** What the people of the story do, each through the pages. */
import type { Partnership } from '../../../functions/domain/partnership/partnership.ts';
import type { Answers } from '../../../forms/form.ts';
import { answerForm } from './answer-form.ts';
import { write, type Writer } from './answers.ts';
import { comeByLink, lastNotice, newestLink, NotArrived, signIn } from './people.ts';
import type { Stage } from './stage.ts';
import { actionOf, controlsOf, createVisitor, headingOf, type Page, type Visitor } from './visitor.ts';

export interface Cast {
  readonly stage: Stage;
  readonly partnership: Partnership;
  /** The first case of a fresh record. */
  readonly caseId: string;
  /** In whose words; the story's own by default. */
  readonly write?: Writer;
}

const staffIn = ({ partnership }: Cast, group: 'officer' | 'coordinator'): string => {
  const person = partnership.staff.find(({ groups }) => groups.includes(group));
  if (person === undefined)
    throw new Error(`The settings of ${partnership.slug} name nobody in the group ${group}.`);
  return person.email;
};

/** The task of that title on a person's list; undefined when it has been done, or is not theirs yet. */
export const taskLink = (page: Page, caseId: string, title: string): string | undefined =>
  page
    .$(`a[href^="/drafts/request.${caseId}-"]`)
    .toArray()
    .map((link) => page.$(link))
    .find((link) => link.text().trim() === title)
    ?.attr('href');

/** Somebody of the staff finds a task on their list and completes it. */
export const completeTask = async (
  cast: Cast,
  group: 'officer' | 'coordinator',
  title: string,
  answers: Answers,
): Promise<void> => {
  const { stage } = cast;
  await stage.settle();
  const { visitor, page } = await signIn(stage, staffIn(cast, group));
  const link = taskLink(page, cast.caseId, title);
  if (link !== undefined)
    await answerForm(visitor, await visitor.open(new URL(link, page.url).href), answers);
  await stage.settle();
};

/** Somebody without an account follows the newest link in their mail and answers what it asks. */
export const answerByLink = async (
  { stage, caseId }: Cast,
  email: string,
  answers: Answers,
): Promise<void> => {
  await stage.settle();
  const link = await newestLink(stage, email, 'requests', caseId);
  if (link === undefined) throw new NotArrived(`No request about ${caseId} has reached ${email}.`);
  const door = await createVisitor(stage.ear).open(link);
  if (door.$('form[action*="/code"]').length === 0) return;
  const { visitor, page } = await comeByLink(stage, link, email);
  await answerForm(visitor, page, answers);
  await stage.settle();
};

/** Somebody who is told something opens it and reads it. */
export const readNotice = async ({ stage, caseId }: Cast, email: string): Promise<void> => {
  await stage.settle();
  const link = await lastNotice(stage, email, caseId);
  if (link === undefined) throw new NotArrived(`No notice about ${caseId} has reached ${email}.`);
  const { visitor, page } = await comeByLink(stage, link, email);
  const action = actionOf(page, (one) => one.endsWith('/open'));
  const read = await visitor.send(page, action, controlsOf(page, action));
  if (read.status >= 400) throw new Error(`${email} cannot read “${headingOf(read)}”.`);
  await stage.settle();
};

const openCases = ({ $ }: Page): number => $('a[href^="/cases/"]').length;

const beginForm = (visitor: Visitor, page: Page, path: string): Promise<Page> => {
  const action = actionOf(page, (one) => one === path);
  return visitor.send(page, action, controlsOf(page, action));
};

export const notify = async (cast: Cast): Promise<void> => {
  const { visitor, page } = await signIn(cast.stage, staffIn(cast, 'officer'));
  if (openCases(page) > 0) return;
  const draft = page.$('a[href^="/drafts/notification."]').first().attr('href');
  const form =
    draft === undefined
      ? await beginForm(visitor, page, '/notifications')
      : await visitor.open(new URL(draft, page.url).href);
  await answerForm(visitor, form, (cast.write ?? write).notification({ date: '2026-12-23', time: '23:30' }));
  await cast.stage.settle();
};
